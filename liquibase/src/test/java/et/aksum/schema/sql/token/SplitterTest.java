package et.aksum.schema.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {
    @Test
    void semicolons_end_statements_but_not_in_quotes_or_parentheses() {
        assertThat(texts("select ';', $$;$$; create rule r as on insert to t do (select 1; select 2); ;"))
                .containsExactly("select ';', $$;$$", "create rule r as on insert to t do (select 1; select 2)");
    }

    @Test
    void a_body_between_begin_atomic_and_end_is_one_statement() {
        assertThat(
                        texts(
                                """
                        create function f() returns int begin atomic
                          select case when true then 1 end; select 2;
                        end; select 3;"""))
                .hasSize(2);
    }

    @Test
    void begin_is_an_ordinary_statement_elsewhere() {
        assertThat(texts("begin; select 1; end;")).containsExactly("begin", "select 1", "end");
    }

    @Test
    void rows_after_copy_from_stdin_are_no_statements() {
        assertThat(texts("copy t (a) from stdin; -- rows\n1;\n'2\n\\.\nselect 1;"))
                .containsExactly("copy t (a) from stdin", "select 1");
    }

    @Test
    void a_copy_that_was_refused_has_no_rows() {
        assertThat(texts("copy nothing from stdin;\nselect 1;\ncopy t from stdin;\n1\n\\.\n"))
                .containsExactly("copy nothing from stdin", "select 1", "copy t from stdin");
    }

    @Test
    void backslash_commands_of_psql_are_stepped_over() {
        assertThat(texts("\\set x 'a;b'\nselect 1 \\gset\n\\if :x\nselect 2\\; select 3;\n\\endif"))
                .containsExactly("select 1", "select 2", "select 3");
    }

    @Test
    void rows_of_backslash_copy_are_no_statements() {
        assertThat(texts("\\copy t from stdin\n1;\n\\.\nselect 1;")).containsExactly("select 1");
    }

    @Test
    void a_script_may_make_backslashes_escape() {
        assertThat(
                        texts(
                                "set standard_conforming_strings = off; select 'it\\'s;'; set standard_conforming_strings to on; select '\\';"))
                .hasSize(4);
    }

    @Test
    void each_statement_knows_its_place_and_its_remarks() {
        List<SqlText> pieces = Splitter.split("-- effect: none\nselect 1;\n\n  select\n 2 -- two\n;");
        assertThat(pieces).extracting(SqlText::position).containsExactly(new Position(2, 1), new Position(4, 3));
        assertThat(pieces.get(0).remarks()).extracting(Remark::text).containsExactly("effect: none");
        assertThat(pieces.get(1).remarks()).extracting(Remark::text).containsExactly("two");
    }

    @Test
    void the_last_statement_needs_no_semicolon_and_a_broken_one_is_kept() {
        assertThat(texts("select 1; select 'x")).containsExactly("select 1", "select 'x");
    }

    private static List<String> texts(String script) {
        return Splitter.split(script).stream().map(SqlText::text).toList();
    }
}
