package et.aksum.schema;

import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.rows;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTriggersTest extends OnEachPostgres {
    private static final HexFormat HEX = HexFormat.of();
    private static final UUID SELAM = UUID.randomUUID();

    TestDatabase database;
    Connection app;
    UUID addis;

    @BeforeEach
    void an_organisation() throws SQLException {
        database = ProbeTables.database(server);
        addis = database.organisation("addis");
        app = database.app();
        bind(app, addis, SELAM);
    }

    @AfterEach
    void close() throws SQLException {
        if (app != null) {
            app.close();
        }
    }

    static void append(Connection connection, String action) throws SQLException {
        execute(
                connection,
                "select audit.append(?, 'ሰላም', 'API', 'TOKEN', null, ?, 'order', '7', 9.03, 38.7400001, 12.5, 'GPS', ?, false, '{\"a\":1}')",
                UUID.randomUUID(),
                action,
                Timestamp.valueOf("2026-11-22 10:00:00.123456"));
    }

    /** Positions whose hash or link is not what the rows say; empty for an untouched chain. */
    private List<Long> broken() throws SQLException {
        List<Long> broken = new ArrayList<>();
        String previous = "00".repeat(32);
        long expected = 1;
        for (Object[] e : rows(
                app,
                "select seq, id, (extract(epoch from occurred_at) * 1000000)::bigint, actor_id, actor_name, channel, auth_level, address, action, subject_type, "
                        + "subject_id, latitude, longitude, accuracy_m, geo_source, (extract(epoch from device_time) * 1000000)::bigint, mock, details, prev_hash, hash from audit.entry order by seq")) {
            byte[] hash = CanonicalHash.of(
                    addis,
                    e[0],
                    e[1],
                    e[2],
                    e[3],
                    e[4],
                    e[5],
                    e[6],
                    e[7],
                    e[8],
                    e[9],
                    e[10],
                    e[11],
                    e[12],
                    e[13],
                    e[14],
                    e[15],
                    e[16],
                    e[17],
                    HEX.formatHex((byte[]) e[18]));
            if ((Long) e[0] != expected
                    || !previous.equals(HEX.formatHex((byte[]) e[18]))
                    || !HEX.formatHex(hash).equals(HEX.formatHex((byte[]) e[19]))) {
                broken.add((Long) e[0]);
            }
            expected = (Long) e[0] + 1;
            previous = HEX.formatHex((byte[]) e[19]);
        }
        if (!texts(app, "select seq || encode(hash, 'hex') from audit.chain_head")
                .equals(List.of(expected - 1 + previous))) {
            broken.add(expected);
        }
        return broken;
    }

    @Nested
    class An_entry {
        @Test
        void that_seals_row_changes_is_written_by_the_database_alone() {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> append(app, "rows.changed"))
                    .withMessageContaining("sealed by the database alone");
        }

        @Test
        void carries_a_hash_that_anybody_can_compute_again() throws SQLException {
            append(app, "order.approved");
            append(app, "order.closed");
            assertThat(number(app, "select count(*) from audit.entry")).isEqualTo(2);
            assertThat(broken()).isEmpty();
        }

        @Test
        void names_the_user_of_the_signed_context_whatever_the_caller_says() throws SQLException {
            append(app, "order.approved");
            assertThat(texts(app, "select actor_id from audit.entry")).containsExactly(SELAM.toString());
        }

        @Test
        void is_refused_without_a_signed_context() throws SQLException {
            app.rollback();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> append(app, "order.approved"))
                    .withMessageContaining("signed tenant context");
        }

        @Test
        void is_gone_when_its_transaction_is_rolled_back() throws SQLException {
            append(app, "order.approved");
            bind(app, addis, SELAM);
            append(app, "order.closed");
            assertThat(texts(app, "select seq || action from audit.entry")).containsExactly("1order.closed");
        }

        @Test
        void finds_its_place_when_two_connections_write_at_once() throws SQLException {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                writers.add(CompletableFuture.runAsync(AuditTriggersTest.this::appendTwentyTimes));
            }
            writers.forEach(CompletableFuture::join);
            bind(app, addis, SELAM);

            assertThat(number(app, "select max(seq) from audit.entry")).isEqualTo(40);
            assertThat(broken()).isEmpty();
        }
    }

    private void appendTwentyTimes() {
        try (Connection connection = database.app()) {
            for (int i = 0; i < 20; i++) {
                bind(connection, addis, SELAM);
                append(connection, "order.approved");
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Nested
    class What_is_written {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update audit.entry set details = '{}'", "delete from audit.entry", "truncate audit.entry",
                            "update audit.row_change set row_id = ''",
                    "delete from audit.row_change", "truncate audit.row_change", "delete from audit.chain_head",
                            "truncate audit.chain_head"
                })
        void is_never_changed_not_even_by_the_owner(String sql) throws SQLException {
            append(app, "order.approved");
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID());
            app.commit();
            try (Connection owner = database.owner()) {
                bind(owner, addis, null);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(owner, sql))
                        .withMessageContaining("append-only");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update audit.entry set details = '{}' where seq = 2",
                    "delete from audit.entry where seq = 2",
                    "delete from audit.entry where seq = 3",
                    "update audit.entry set seq = case seq when 2 then 102 else 101 end where seq in (1, 2)",
                    "update audit.entry set occurred_at = occurred_at + interval '1 microsecond' where seq = 2"
                })
        void betrays_a_superuser_who_tampers(String sql) throws SQLException {
            for (int i = 0; i < 3; i++) {
                append(app, "order.approved");
            }
            app.commit();
            try (Connection superuser = database.superuser()) {
                execute(superuser, "set session_replication_role = replica");
                execute(superuser, sql);
            }
            bind(app, addis, SELAM);
            assertThat(broken()).isNotEmpty();
        }
    }

    @Nested
    class A_changed_row {
        @Test
        void is_kept_before_and_after_with_its_secrets_masked() throws SQLException {
            execute(app, "insert into probe.parent (org_id, id, name, secret) values (?, ?, 'a', 's1')", addis, SELAM);
            execute(app, "update probe.parent set name = 'b'");
            execute(app, "update probe.parent set secret = 's2'");
            execute(app, "update probe.parent set secret = null");

            assertThat(
                            texts(
                                    app,
                                    "select concat_ws(' ', operation, row_id = '" + SELAM
                                            + "', before->>'name', before->>'secret', '>', after->>'name', after->>'secret') from audit.row_change order by id"))
                    .containsExactly("I t > a ***", "U t a *** > b ***", "U t b *** > b ***changed", "U t b *** > b");
            assertThat(number(app, "select count(*) from audit.row_change where before::text || after::text ~ 's[12]'"))
                    .isZero();
        }

        @Test
        void that_did_not_change_leaves_no_trace() throws SQLException {
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, SELAM);
            execute(app, "update probe.parent set name = name");
            assertThat(texts(app, "select operation from audit.row_change")).containsExactly("I");
        }

        @Test
        void is_sealed_at_commit_with_all_others_of_its_transaction_in_one_entry() throws SQLException {
            execute(
                    app,
                    "insert into probe.parent (org_id, id) select '" + addis
                            + "', gen_random_uuid() from generate_series(1, 500)");
            execute(app, "update probe.parent set name = 'ኦ'");
            app.commit();
            bind(app, addis, SELAM);

            List<Object> fields = new ArrayList<>();
            rows(
                            app,
                            "select id, table_name, row_id, operation, before::text, after::text from audit.row_change order by id")
                    .forEach(row -> fields.addAll(Arrays.asList(row)));
            assertThat(texts(app, "select details from audit.entry where action = 'rows.changed'"))
                    .containsExactly("{\"rows\":1000,\"digest\":\"%s\"}"
                            .formatted(HEX.formatHex(CanonicalHash.of(fields.toArray()))));
            assertThat(texts(
                            app,
                            "select subject_id::bigint = (select min(txid) from audit.row_change) from audit.entry"))
                    .containsExactly("true");
            assertThat(broken()).isEmpty();
        }

        @Test
        void is_sealed_when_the_first_change_was_taken_back_to_a_savepoint() throws SQLException {
            var savepoint = app.setSavepoint();
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID());
            app.rollback(savepoint);
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID());
            app.commit();
            bind(app, addis, SELAM);
            assertThat(texts(app, "select details::jsonb->>'rows' from audit.entry"))
                    .containsExactly("1");
        }

        @Test
        void is_never_sealed_into_the_chain_of_another_organisation() throws SQLException {
            UUID hawassa = database.organisation("hawassa");
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID());
            execute(
                    app,
                    "select set_config('app.tenant', ?, true)",
                    TestDatabase.signed(hawassa, SELAM, System.currentTimeMillis() / 1000 + 60, TestDatabase.KEY));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(app::commit)
                    .withMessageContaining("sealed in its own context");
        }

        @Test
        void cannot_slip_out_of_the_seal_by_sealing_early() throws SQLException {
            execute(app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID());
            execute(app, "set constraints all immediate");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(
                            app, "insert into probe.parent (org_id, id) values (?, ?)", addis, UUID.randomUUID()))
                    .withMessageContaining("already sealed");
        }
    }

    @Nested
    class Watching {
        @Test
        void is_refused_for_a_column_that_is_not_there() throws SQLException {
            try (Connection owner = database.owner()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(owner, "select audit.watch('probe.parent', '{pasword}')"))
                        .withMessageContaining("no column pasword");
            }
        }

        @Test
        void is_refused_for_a_table_that_belongs_to_nobody() throws SQLException {
            try (Connection owner = database.owner()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(owner, "select audit.watch('tenancy.signing_key')"))
                        .withMessageContaining("needs org_id");
            }
        }
    }
}
