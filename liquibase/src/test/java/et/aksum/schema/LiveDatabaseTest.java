package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.live.LiveDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators should hear of before it hurts. */
class LiveDatabaseTest extends OnEachPostgres {
    private TestDatabase database;

    @BeforeEach
    void a_database() throws SQLException {
        database = TestDatabase.migrated(server);
    }

    private List<Finding> after(String... statements) throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "create schema shop");
            for (String statement : statements) {
                TestDatabase.execute(owner, statement);
            }
            return LiveDatabase.findings(owner);
        }
    }

    private static void assertSays(List<Finding> findings, String rule, String... words) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(words);
        });
    }

    @Test
    void a_new_database_has_nothing_to_say() throws SQLException {
        assertThat(after()).isEmpty();
    }

    @Test
    void an_index_that_a_failed_build_left_is_found() throws SQLException {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(owner, "create schema shop");
            TestDatabase.execute(owner, "create table shop.item (code text)");
            TestDatabase.execute(owner, "insert into shop.item values ('A'), ('A')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TestDatabase.execute(
                            owner, "create unique index concurrently item_code_ix on shop.item (code)"));

            assertSays(LiveDatabase.findings(owner), "OP01", "shop.item_code_ix", "shop.item", "INVALID");
        }
    }

    @Test
    void a_sequence_near_its_own_end_is_found() throws SQLException {
        assertSays(
                after("create sequence shop.number maxvalue 1000", "select setval('shop.number', 800)"),
                "OP02",
                "shop.number",
                "80 %");
    }

    @Test
    void a_sequence_near_the_end_of_its_column_is_found() throws SQLException {
        assertSays(
                after(
                        "create table shop.item (id int, note text)",
                        "create sequence shop.ids",
                        "alter sequence shop.ids owned by shop.item.id",
                        "select setval('shop.ids', 2000000000)"),
                "OP02",
                "shop.ids",
                "shop.item.id");
    }

    @Test
    void one_that_has_room_or_begins_anew_is_not() throws SQLException {
        assertThat(after(
                        "create sequence shop.half maxvalue 1000",
                        "select setval('shop.half', 799)",
                        "create sequence shop.round maxvalue 1000 cycle",
                        "select setval('shop.round', 999)"))
                .isEmpty();
    }

    @Test
    void a_constraint_that_was_never_validated_is_found() throws SQLException {
        assertSays(
                after(
                        "create table shop.item (price int)",
                        "alter table shop.item add constraint dear check (price > 0) not valid"),
                "OP02",
                "dear",
                "shop.item",
                "NOT VALID");
    }

    @Test
    void one_that_is_not_to_be_enforced_is_not() throws SQLException {
        assumeTrue(server != Postgres.DEBIAN_15, "PostgreSQL knows NOT ENFORCED since 18");
        assertThat(after(
                        "create table shop.item (price int)",
                        "alter table shop.item add constraint dear check (price > 0) not enforced"))
                .isEmpty();
    }

    @Test
    void an_index_nobody_reads_is_found_in_time() throws SQLException {
        List<Finding> early = after(
                "create table shop.item (id int, code text)",
                "insert into shop.item select n, md5(n::text) from generate_series(1, 40000) n",
                "create index item_code_ix on shop.item (code)",
                "do $$ begin for n in 1..1100 loop perform from shop.item limit 1; end loop; end $$",
                "select pg_stat_force_next_flush()");
        assertThat(early).isEmpty();

        try (Connection owner = database.owner()) {
            assertSays(LiveDatabase.findings(owner, 0), "OP02", "shop.item_code_ix", "not used since");
        }
    }
}
