package et.aksum.schema.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
    @Test
    void unquoted_names_are_folded_and_quoted_ones_are_not() {
        assertThat(texts("Sales.\"Invoice\"\"s\" ÉTÉ")).containsExactly("sales", ".", "Invoice\"s", "ÉtÉ");
    }

    @Test
    void a_dollar_sign_may_stand_inside_a_name_but_begins_a_quote_outside() {
        assertThat(texts("a$1 $1 $$it's$$ $x$a $$ b$x$")).containsExactly("a$1", "$1", "it's", "a $$ b");
    }

    @Test
    void comments_nest_and_are_kept_as_remarks() {
        Lexer lexer = new Lexer("select /* a /* b */ c */ 1 -- end");
        assertThat(lexer.next()).extracting(Token::text).isEqualTo("select");
        assertThat(lexer.next()).extracting(Token::text).isEqualTo("1");
        assertThat(lexer.next()).isNull();
        assertThat(lexer.remarks()).extracting(Remark::text).containsExactly("a /* b */ c", "end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void every_end_of_a_line_ends_a_comment(String end) {
        assertThat(texts("a -- b" + end + "c")).containsExactly("a", "c");
    }

    @Test
    void constants_on_two_lines_are_one() {
        assertThat(texts("'a'\n  'b' 'c'")).containsExactly("ab", "c");
    }

    @Test
    void backslashes_are_ordinary_except_after_e() {
        assertThat(texts("'a\\' E'it\\'s\\n' U&'\\0441' B'01' X'1F'"))
                .containsExactly("a\\", "it's\n", "\\0441", "01", "1F");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5e10|1.5e10", ".5|.5", "0x1F|0x1F", "1_000|1_000", "5.|5."})
    void numbers_of_all_forms(String text, String number) {
        assertThat(Lexer.tokens(text)).containsExactly(new Token(TokenKind.NUMBER, number, 0, text.length(), -1));
    }

    @Test
    void a_range_is_two_numbers() {
        assertThat(texts("1..10")).containsExactly("1", "..", "10");
    }

    @Test
    void an_operator_ends_before_a_comment_and_before_a_sign() {
        assertThat(texts("a<-1 b=-- c\n@- d->>'e'"))
                .containsExactly("a", "<", "-", "1", "b", "=", "@-", "d", "->>", "e");
    }

    @Test
    void a_plain_constant_knows_where_its_text_stands() {
        List<Token> tokens = Lexer.tokens("do $x$begin$x$; 'a''b'");
        assertThat(tokens.get(1).content()).isEqualTo(6);
        assertThat(tokens.get(3).content()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'never ends", "\"never ends", "$x$ never $ends$", "/* never /* ends */", "{"})
    void what_never_ends_is_broken(String text) {
        assertThat(Lexer.tokens(text)).extracting(Token::kind).contains(TokenKind.BROKEN);
    }

    @Test
    void placeholders_of_liquibase_are_names() {
        assertThat(texts("${schema}.${table}_ix")).containsExactly("${schema}", ".", "${table}_ix");
    }

    private static List<String> texts(String sql) {
        return Lexer.tokens(sql).stream().map(Token::text).toList();
    }
}
