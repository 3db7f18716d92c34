package et.aksum.schema.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.sql.token.Splitter;
import et.aksum.schema.sql.token.SqlText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SemanticHashTest {
    private static final String FUNCTION =
            """
            create function f() returns int language plpgsql as $$
            begin
              -- why
              return 1 + 2;
            end $$""";

    private static String hash(String... scripts) {
        return hash(List.of(), scripts);
    }

    private static String hash(List<String> attributes, String... scripts) {
        return SemanticHash.of(
                attributes,
                Arrays.stream(scripts)
                        .flatMap(script -> Splitter.split(script).stream())
                        .map(SqlText::tokens)
                        .toList());
    }

    @Nested
    class It_stays {
        @Test
        void when_only_the_layout_changes() {
            assertThat(hash("create table a (id int)"))
                    .isEqualTo(hash("CREATE\n  TABLE a (\n id /* key */ INT\n); -- done"));
        }

        @Test
        void when_statements_are_spread_over_other_pieces() {
            assertThat(hash("create table a (); create table b ();"))
                    .isEqualTo(hash("create table a ()", "create table b ()"));
        }

        @Test
        void when_a_constant_gets_another_kind_of_quotes() {
            assertThat(hash("select 'it''s'")).isEqualTo(hash("select $q$it's$q$"));
        }

        @Test
        void when_the_program_in_a_function_is_laid_out_anew() {
            assertThat(hash(FUNCTION))
                    .isEqualTo(hash(FUNCTION.replace("-- why\n  ", "").replace("begin\n", "BEGIN ")));
        }

        @Test
        void when_the_program_in_a_do_block_is_laid_out_anew() {
            assertThat(hash("do $$ begin perform 1; end $$")).isEqualTo(hash("do $$begin\n  perform 1;\nend$$"));
        }
    }

    @Nested
    class It_changes {
        @Test
        void with_the_text_of_a_constant_even_by_a_space() {
            assertThat(hash("insert into a values ('x y')")).isNotEqualTo(hash("insert into a values ('x  y')"));
            assertThat(hash("comment on table a is 'A'")).isNotEqualTo(hash("comment on table a is 'a'"));
        }

        @Test
        void with_the_case_of_a_quoted_name() {
            assertThat(hash("create table \"A\" ()")).isNotEqualTo(hash("create table \"a\" ()"));
        }

        @Test
        void with_the_program_in_a_function() {
            assertThat(hash(FUNCTION)).isNotEqualTo(hash(FUNCTION.replace("1 + 2", "1 - 2")));
        }

        @Test
        void with_a_constant_in_dollar_quotes_that_is_no_program() {
            assertThat(hash("insert into a values ($$x y$$)")).isNotEqualTo(hash("insert into a values ($$x  y$$)"));
        }

        @Test
        void with_the_layout_of_a_program_in_a_language_where_it_counts() {
            String python = "create function f() returns int language plpython3u as $$return%s1$$";
            assertThat(hash(python.formatted(" "))).isNotEqualTo(hash(python.formatted("\n ")));
        }

        @Test
        void with_the_order_of_statements() {
            assertThat(hash("select 1; select 2")).isNotEqualTo(hash("select 2; select 1"));
        }

        @Test
        void with_the_way_it_runs() {
            assertThat(hash(List.of("runInTransaction=false"), "select 1")).isNotEqualTo(hash("select 1"));
        }
    }

    @Test
    void it_says_how_it_was_made() {
        assertThat(hash("select 1")).startsWith("v1:").hasSize(3 + 64);
        assertThat(SemanticHash.understands("v2:00")).isFalse();
    }

    /** A released manifest must be readable for ever: this very hash, by this very algorithm. */
    @Test
    void it_is_the_same_in_every_release_of_this_tool() {
        assertThat(hash("create table a (id int, b text default 'x');"))
                .isEqualTo("v1:53c33c2b7ea3078e0dc9e5643fbf417079c80746e52cb169c4a134b2018777eb");
    }
}
