package et.aksum.schema;

import static et.aksum.schema.TestDatabase.KEY;
import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.signed;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIsolationTest extends OnEachPostgres {
    private static final String COUNT = "select count(*) from probe.parent";
    private static final String INSERT = "insert into probe.parent (org_id, id) values (?, ?)";

    TestDatabase database;
    Connection app;
    UUID addis;
    UUID hawassa;
    UUID rowOfAddis = UUID.randomUUID();

    @BeforeEach
    void two_organisations_one_row() throws SQLException {
        database = ProbeTables.database(server);
        addis = database.organisation("addis");
        hawassa = database.organisation("hawassa");
        app = database.app();
        bind(app, addis, null);
        execute(app, INSERT, addis, rowOfAddis);
        app.commit();
    }

    @AfterEach
    void close() throws SQLException {
        if (app != null) {
            app.close();
        }
    }

    private long secondsFromNow(long seconds) {
        return System.currentTimeMillis() / 1000 + seconds;
    }

    @Nested
    class With_a_signed_context {
        @Test
        void an_organisation_sees_its_own_rows_and_no_others() throws SQLException {
            bind(app, addis, null);
            assertThat(number(app, COUNT)).isEqualTo(1);
            bind(app, hawassa, null);
            assertThat(number(app, COUNT)).isZero();
        }

        @Test
        void the_user_is_known_to_the_database() throws SQLException {
            UUID selam = UUID.randomUUID();
            bind(app, addis, selam);
            assertThat(texts(app, "select tenancy.current_org() || ' ' || tenancy.current_user_id()"))
                    .containsExactly(addis + " " + selam);
        }

        @Test
        void nobody_writes_a_row_of_another_organisation() throws SQLException {
            bind(app, hawassa, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, INSERT, addis, UUID.randomUUID()))
                    .withMessageContaining("row-level security");
        }

        @Test
        void nobody_refers_to_a_row_of_another_organisation() throws SQLException {
            bind(app, hawassa, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(
                            app,
                            "insert into probe.child (org_id, id, parent_id) values (?, ?, ?)",
                            hawassa,
                            UUID.randomUUID(),
                            rowOfAddis))
                    .withMessageContaining("child_parent_fk");
        }

        @Test
        void a_statement_prepared_for_one_organisation_shows_the_other_nothing_on_its_sixth_run() throws SQLException {
            try (PreparedStatement count = app.prepareStatement(COUNT)) {
                count.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                for (int run = 1; run <= 8; run++) {
                    bind(app, run < 6 ? addis : hawassa, null);
                    try (ResultSet row = count.executeQuery()) {
                        row.next();
                        assertThat(row.getLong(1)).as("run %d", run).isEqualTo(run < 6 ? 1 : 0);
                    }
                }
            }
        }

        @Test
        void the_signature_is_checked_once_a_statement_and_not_once_a_row() throws SQLException {
            bind(app, addis, null);
            assertThat(String.join("\n", texts(app, "explain (verbose) select * from probe.parent")))
                    .contains("InitPlan")
                    .containsOnlyOnce("tenancy.current_org()");
            long start = System.nanoTime();
            execute(app, "do $$ begin for i in 1..2000 loop perform tenancy.current_org(); end loop; end $$");
            System.out.printf("%s: current_org() takes %d us%n", server, (System.nanoTime() - start) / 2_000_000);
        }

        @Test
        void the_owner_is_bound_as_well() throws SQLException {
            try (Connection owner = database.owner()) {
                bind(owner, hawassa, null);
                assertThat(number(owner, COUNT)).isZero();
                execute(owner, "select set_config('app.tenant', tenancy.sign_as_owner('" + addis + "', null), true)");
                assertThat(number(owner, COUNT)).isEqualTo(1);
            }
        }
    }

    @Nested
    class Whoever_asks_in_a_roundabout_way {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select count(*) from probe.parent where 1 / (length(name) - 3) >= 0",
                    "select count(*) from probe.parent where name::integer > 0",
                    "select count(*) from probe.parent where (name || '}')::json is null"
                })
        void learns_nothing_from_errors_about_rows_of_others(String probe) throws SQLException {
            bind(app, addis, null);
            execute(app, "update probe.parent set name = 'abc'");
            app.commit();
            assertThatExceptionOfType(SQLException.class)
                    .as("the probe does fail on a row one may see")
                    .isThrownBy(() -> {
                        bind(app, addis, null);
                        number(app, probe);
                    });
            app.rollback();

            bind(app, hawassa, null);
            assertThat(number(app, probe)).isZero();
        }

        @Test
        void brings_no_function_of_his_own_that_would_look_on() throws SQLException {
            bind(app, addis, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> execute(
                                    app,
                                    "create function pg_temp.peek(text) returns boolean language plpgsql cost 0.0001 as 'begin raise notice ''%'', $1; return true; end'"))
                    .matches(refused -> "42501".equals(refused.getSQLState()), "permission denied");
        }

        @Test
        void cannot_pour_rows_in_past_the_policy() throws SQLException {
            bind(app, hawassa, null);
            var copy = app.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            var row = new java.io.StringReader(addis + "\t" + UUID.randomUUID() + "\n");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> copy.copyIn("copy probe.parent (org_id, id) from stdin", row))
                    .withMessageContaining("row-level security");
        }

        @Test
        void dumps_nothing_as_the_owner_or_the_application() throws SQLException {
            for (Connection dumping : new Connection[] {database.app(), database.owner()}) {
                try (dumping) {
                    execute(dumping, "set row_security = off");
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> number(dumping, COUNT))
                            .withMessageContaining("row-level security");
                }
            }
        }

        @Test
        void the_backup_alone_sees_as_many_rows_as_there_are() throws SQLException {
            try (Connection superuser = database.superuser()) {
                long all = number(superuser, COUNT);
                execute(superuser, "set role aksum_backup");
                execute(superuser, "set row_security = off");
                assertThat(number(superuser, COUNT)).isEqualTo(all).isPositive();
            }
        }
    }

    @Nested
    class Without_a_signed_context {
        @Test
        void nothing_is_visible_and_nothing_is_written() throws SQLException {
            app.setAutoCommit(true);
            assertThat(number(app, COUNT)).isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, INSERT, addis, UUID.randomUUID()))
                    .withMessageContaining("row-level security");
        }

        @Test
        void the_next_transaction_on_the_same_connection_starts_without_one() throws SQLException {
            bind(app, addis, null);
            app.commit();
            assertThat(number(app, COUNT)).isZero();
        }

        @Test
        void each_statement_is_counted_though_it_is_refused_or_may_only_read() throws SQLException {
            app.setAutoCommit(true);
            long before = contextsMissing();
            number(app, COUNT);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, INSERT, addis, UUID.randomUUID()));
            app.setReadOnly(true);
            number(app, COUNT);
            app.setReadOnly(false);
            app.setAutoCommit(false);
            bind(app, signed(addis, null, secondsFromNow(-1), KEY));
            number(app, COUNT);
            app.rollback();

            assertThat(contextsMissing() - before).isEqualTo(4);
        }

        @Test
        void nothing_is_counted_where_a_context_is_given_or_none_is_needed() throws SQLException {
            long before = contextsMissing();
            bind(app, addis, null);
            execute(app, INSERT, addis, UUID.randomUUID());
            app.commit();
            bind(app, hawassa, null);
            number(app, COUNT);
            app.commit();
            number(app, "select count(*) from catalogue.country");
            app.commit();
            try (Connection dumping = database.superuser()) {
                number(dumping, "select count(*) from tenancy.missing_context");
                execute(dumping, "select pg_stat_force_next_flush()");
            }

            assertThat(contextsMissing() - before).isZero();
        }

        /** As an operator reads it, once this session has handed in what it counted. */
        private long contextsMissing() throws SQLException {
            app.setAutoCommit(true);
            execute(app, "select pg_stat_force_next_flush()");
            Long counted = SchemaVitals.read(app).contextsMissing();
            assertThat(counted).isNotNull();
            return counted;
        }
    }

    @Nested
    class A_context_that_is_not_genuine {
        @Test
        void is_no_context_when_signed_with_another_key() throws SQLException {
            bind(app, signed(addis, null, secondsFromNow(60), "another key of some 32 bytes....".getBytes()));
            assertThat(number(app, COUNT)).isZero();
        }

        @Test
        void is_no_context_when_another_organisation_is_written_over_a_genuine_one() throws SQLException {
            String genuine = signed(hawassa, null, secondsFromNow(60), KEY);
            bind(app, genuine.replace(hawassa.toString(), addis.toString()));
            assertThat(number(app, COUNT)).isZero();
        }

        @Test
        void is_no_context_when_a_user_is_slipped_into_a_genuine_one() throws SQLException {
            bind(
                    app,
                    signed(addis, null, secondsFromNow(60), KEY).replaceFirst("\\|\\|", "|" + UUID.randomUUID() + "|"));
            assertThat(texts(app, "select tenancy.current_user_id()")).containsExactly("null");
        }

        @Test
        void is_no_context_once_it_has_expired() throws SQLException {
            bind(app, signed(addis, null, secondsFromNow(-1), KEY));
            assertThat(number(app, COUNT)).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x",
                    "|||",
                    "2",
                    "%s",
                    "%s||9999999999|",
                    "%s||9999999999|00",
                    "%s||soon|%s",
                    "' or 1=1 --",
                    "%s||99999999999999999999|%s"
                })
        void is_no_context_and_no_error_when_malformed(String text) throws SQLException {
            bind(app, text.formatted(addis, "00".repeat(32)));
            assertThat(number(app, COUNT)).isZero();
        }
    }

    @Nested
    class The_runtime_role {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from tenancy.signing_key",
                    "select tenancy.verified_context()",
                    "select tenancy.sign_as_owner('%1$s', null)",
                    "select extensions.hmac('a', 'b', 'sha256')",
                    "truncate probe.parent",
                    "delete from probe.parent",
                    "set role aksum_owner",
                    "insert into audit.chain_head (org_id, seq, hash) values ('%1$s', 9, '')",
                    "select audit.seal()",
                    "alter table probe.parent disable row level security",
                    "update schema.databasechangelog set md5sum = null",
                    "create table public.mine (id int)",
                    "create schema mine"
                })
        void cannot_reach_around_the_rules(String sql) throws SQLException {
            bind(app, addis, null);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, sql.formatted(addis)))
                    .matches(refused -> "42501".equals(refused.getSQLState()), "permission denied");
        }
    }
}
