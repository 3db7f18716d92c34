package et.aksum.schema;

import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.MaintenanceReport.Ahead;
import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.Since;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.retention.MaintenanceRun;
import et.aksum.schema.retention.Policies;
import et.aksum.schema.retention.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partitions ahead, retention behind: by the runtime role, which owns none of it. */
class MaintenanceTest extends OnEachPostgres {
    private static final String PING =
            """
            create schema probe;
            grant usage on schema probe to aksum_app;
            create table probe.ping (
              org_id uuid not null, id uuid not null, pinged_at timestamptz not null, note text,
              constraint ping_pk primary key (org_id, pinged_at, id),
              constraint ping_org_fk foreign key (org_id) references identity.organisation (id)
            ) partition by range (pinged_at);
            create table probe.ping_default (like probe.ping, constraint ping_default_pk primary key (org_id, pinged_at, id));
            create index ping_default_note_ix on probe.ping_default (org_id, note);
            alter table probe.ping attach partition probe.ping_default default;
            create index ping_note_ix on probe.ping (org_id, note);
            alter table probe.ping enable row level security;
            alter table probe.ping force row level security;
            create policy ping_tenant on probe.ping using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
            alter table probe.ping_default enable row level security;
            alter table probe.ping_default force row level security;
            create policy ping_default_tenant on probe.ping_default using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()));
            grant select, insert on probe.ping to aksum_app;
            insert into schema.partition_policy (table_name, purpose, width, ahead) values ('probe.ping', 'Rows by the minute.', 'day', 7);
            insert into schema.retention_policy (table_name, action, purpose, time_column, keep, legal_basis)
              values ('probe.ping', 'drop', 'Where people were.', 'pinged_at', '30 days', 'They agreed to thirty days.')
            """;
    private static final String INSERT =
            "insert into probe.ping (org_id, id, pinged_at, note) select ?, gen_random_uuid(), now() - make_interval(days => d), 'n' from generate_series(%d, %d) d";
    private static final String BORDERS_STAY =
            """
            do $borders$
            declare
              usual timestamptz[];
            begin
              select array_agg(p.starts order by p.starts) into usual from schema.partitions_of('probe.ping') p;
              perform set_config('timezone', 'EST-23', true), set_config('datestyle', 'SQL, DMY', true);
              if usual <> (select array_agg(p.starts order by p.starts) from schema.partitions_of('probe.ping') p) then
                raise exception 'The borders moved with the way of writing dates.';
              end if;
              perform set_config('datestyle', 'ISO, MDY', true);
            end
            $borders$
            """;
    private static final String TRAIL =
            "select action || ' ' || subject_id || ' ' || (details::json ->> 'rows') || ' ' || length(details::json ->> 'digest') from audit.entry where action like 'retention.%' order by org_id, seq";

    private TestDatabase database;
    private Connection app;
    private UUID addis;
    private UUID hawassa;

    @BeforeEach
    void two_organisations_and_a_divided_table() throws SQLException {
        database = TestDatabase.migrated(server);
        addis = organisation("addis");
        hawassa = organisation("hawassa");
        try (Connection owner = database.owner()) {
            execute(owner, PING);
        }
        app = database.app();
    }

    @AfterEach
    void close() throws SQLException {
        if (app != null) {
            app.close();
        }
    }

    private UUID organisation(String code) throws SQLException {
        UUID id = database.organisation(code);
        try (Connection owner = database.owner()) {
            bind(owner, id, null);
            execute(owner, "insert into identity.organisation_code (code, org_id) values (?, ?)", code, id);
            owner.commit();
        }
        return id;
    }

    private void pings(UUID organisation, int from, int to) throws SQLException {
        bind(app, organisation, null);
        execute(app, INSERT.formatted(from, to), organisation);
        app.commit();
        app.setAutoCommit(true);
    }

    private MaintenanceReport run() throws SQLException {
        return new MaintenanceRun(Transactions.on(app)).run(Clock.systemUTC());
    }

    private List<String> asSuperuser(String query) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return texts(superuser, query);
        }
    }

    @Test
    void partitions_are_ready_ahead_and_a_second_run_finds_nothing_to_do() throws SQLException {
        MaintenanceReport first = run();

        assertThat(first.ahead())
                .containsExactly(new Ahead("probe.ping", 7, 7), new Ahead("schema.maintenance_log", 3, 3));
        assertThat(first.isSound()).isTrue();
        assertThat(first.partitions()).isEqualTo(12);
        assertThat(run().partitions()).isZero();
        assertThat(SchemaMaintenance.due(app)).isEmpty();
    }

    @Test
    void dead_for_a_week_it_catches_up_and_no_row_is_lost() throws SQLException {
        run();
        try (Connection owner = database.owner()) {
            for (String part : texts(owner, "select part from schema.partitions_of('probe.ping')")) {
                execute(owner, "drop table " + part);
            }
        }
        pings(addis, -2, 6);
        pings(hawassa, 0, 6);
        assertThat(asSuperuser("select count(*) from probe.ping_default")).containsExactly("16");
        assertThat(SchemaMaintenance.due(app)).hasSize(14);

        run();

        assertThat(asSuperuser("select count(*) from probe.ping_default")).containsExactly("0");
        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("16");
        assertThat(
                        asSuperuser(
                                "select count(*) || ' ' || sum(affected) from schema.maintenance_log where step = 'rows moved' and table_name = 'probe.ping'"))
                .containsExactly("9 16");
    }

    @Test
    void a_partition_is_as_well_guarded_as_its_table() throws SQLException {
        pings(addis, 0, 0);
        run();
        String part = asSuperuser(
                        "select part from schema.partitions_of('probe.ping') where starts <= now() and ends > now()")
                .get(0);
        try (Connection owner = database.owner()) {
            assertThat(number(owner, "select count(*) from " + part)).isZero();
            bind(owner, hawassa, null);
            assertThat(number(owner, "select count(*) from " + part)).isZero();
            bind(owner, addis, null);
            assertThat(number(owner, "select count(*) from " + part)).isOne();
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> number(app, "select count(*) from " + part))
                .withMessageContaining("permission denied");
    }

    @Test
    void what_is_past_its_period_goes_and_each_trail_says_how_much() throws SQLException {
        pings(addis, 40, 42);
        pings(hawassa, 42, 42);
        pings(addis, 1, 2);
        run();

        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("2");
        assertThat(asSuperuser(TRAIL)).hasSize(4).allMatch(entry -> entry.matches("retention.dropped probe.ping 1 64"));
        assertThat(
                        asSuperuser(
                                "select count(*) from schema.maintenance_log where step = 'partition dropped' and digest is not null"))
                .containsExactly("3");
        assertThat(asSuperuser("select count(*) from audit.entry where org_id = '%s' and action like 'retention.%%'"
                        .formatted(hawassa)))
                .containsExactly("1");
    }

    @Test
    void policies_for_a_table_that_went_hide_nothing_of_the_others() throws SQLException {
        pings(addis, 40, 40);
        try (Connection owner = database.owner()) {
            execute(
                    owner,
                    "insert into schema.partition_policy (table_name, purpose, width, ahead) values ('probe.gone', 'It went with a release.', 'day', 7)");
            execute(
                    owner,
                    "insert into schema.retention_policy (table_name, action, purpose, time_column, keep, legal_basis) values ('probe.gone', 'drop', 'It went with a release.', 'at', '1 day', 'They agreed to one day.')");
        }

        assertThat(SchemaMaintenance.due(app))
                .extracting(due -> due.table() + " " + due.step())
                .contains("probe.gone table missing", "probe.ping partition added");
        MaintenanceReport report = run();

        assertThat(report.failures()).hasSize(2).allMatch(failure -> failure.startsWith("probe.gone"));
        assertThat(report.ahead()).contains(new Ahead("probe.gone", 7, 0), new Ahead("probe.ping", 7, 7));
        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1 day", "1 year -359 days", "1 month -29 days", "2 days -24 hours"})
    void no_period_counts_backwards(String keep) throws SQLException {
        try (Connection owner = database.owner()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(
                            owner,
                            "update schema.retention_policy set keep = '%s' where table_name = 'probe.ping'"
                                    .formatted(keep)))
                    .withMessageContaining("retention_policy_keep_ck");
        }
    }

    @Test
    void rows_of_a_wrong_clock_wait_where_they_are_and_hold_up_nobody() throws SQLException {
        bind(app, addis, null);
        execute(
                app,
                "insert into probe.ping (org_id, id, pinged_at) select ?, gen_random_uuid(), t::timestamptz from unnest('{infinity,-infinity,9999-12-31,0100-01-01 BC}'::text[]) t",
                addis);
        app.commit();
        app.setAutoCommit(true);
        pings(addis, 1, 1);

        assertThat(run().isSound()).isTrue();

        assertThat(asSuperuser("select count(*) from probe.ping_default")).containsExactly("4");
        assertThat(
                        number(
                                app,
                                "select count(*) from schema.partitions_of('probe.ping') where starts > now() + interval '9 days'"))
                .isZero();
    }

    @Test
    void the_caller_s_time_zone_and_way_of_writing_dates_change_no_border_and_no_digest() throws SQLException {
        pings(addis, 40, 40);
        execute(app, "select schema.add_partitions('probe.ping')");
        String digest;
        try (Connection superuser = database.superuser()) {
            execute(superuser, "set timezone = 'UTC'");
            digest = texts(
                            superuser,
                            "select encode(sha256(sha256(convert_to(to_jsonb(t)::text, 'UTF8'))), 'hex') from probe.ping t")
                    .get(0);
        }
        execute(app, BORDERS_STAY);
        execute(app, "set timezone = 'EST-23'");
        execute(app, "select schema.retire('probe.ping', 'drop')");

        assertThat(asSuperuser("select details::json ->> 'digest' from audit.entry where action = 'retention.dropped'"))
                .containsExactly(digest);
    }

    @Test
    void a_legal_hold_stops_it_until_it_is_lifted() throws SQLException {
        pings(addis, 40, 42);
        try (Connection owner = database.owner()) {
            assertThat(Policies.hold(owner, "probe.ping", true, "Federal Court, file 12/2026"))
                    .isOne();
            assertThat(Policies.hold(owner, "probe.nothing", true, "Nobody")).isZero();
        }
        run();
        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("3");
        assertThat(SchemaMaintenance.due(app)).hasSize(3).allSatisfy(due -> assertThat(due.held())
                .isEqualTo("Federal Court, file 12/2026"));
        assertThat(number(app, "select schema.retire('probe.ping', 'drop')")).isZero();

        try (Connection owner = database.owner()) {
            Policies.hold(owner, "probe.ping", false, "The court closed the file");
        }
        run();
        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("0");
        assertThat(
                        asSuperuser(
                                "select step || ': ' || subject from schema.maintenance_log where step in ('held', 'released') order by done_at"))
                .containsExactly("held: Federal Court, file 12/2026", "released: The court closed the file");
    }

    @Test
    void one_node_works_and_the_others_stop() throws SQLException {
        try (Connection other = database.app()) {
            other.setAutoCommit(false);
            number(other, "select schema.add_partitions('probe.ping')");
            MaintenanceReport here = run();

            assertThat(here.elsewhere()).isTrue();
            assertThat(here.partitions()).isZero();
            other.rollback();
        }
        assertThat(run().elsewhere()).isFalse();
    }

    @Test
    void a_policy_that_fails_is_told_and_keeps_no_other_from_its_due() throws SQLException {
        try (Connection owner = database.owner()) {
            execute(
                    owner,
                    "update schema.partition_policy set width = 'week' where table_name = 'schema.maintenance_log'");
            execute(owner, "alter table probe.ping detach partition probe.ping_default");
        }
        MaintenanceReport report = run();

        assertThat(report.failures()).singleElement().asString().contains("probe.ping", "no default partition");
        assertThat(report.isSound()).isFalse();
        assertThat(report.ahead()).contains(new Ahead("schema.maintenance_log", 3, 3));
    }

    @Test
    void rows_go_in_batches_and_former_people_lose_their_names() throws SQLException {
        UUID user = UUID.randomUUID();
        bind(app, addis, null);
        execute(
                app,
                "insert into identity.app_user (org_id, id, username, display_name, email, state, password_hash, deleted_at) values (?, ?, 'selam', 'Selam', 'selam@x.example', 'DEACTIVATED', 'hash', now() - interval '11 years')",
                addis,
                user);
        execute(
                app,
                "insert into messaging.idempotency_key (org_id, user_id, key, fingerprint, result, created_at) select ?, ?, 'k' || g, '', gen_random_uuid(), now() - interval '31 days' from generate_series(1, 5001) g",
                addis,
                user);
        app.commit();
        app.setAutoCommit(true);
        assertThat(SchemaMaintenance.due(app))
                .extracting(due -> due.table() + " " + due.rows())
                .contains("identity.app_user 1", "messaging.idempotency_key 5001");

        assertThat(run().rows()).isEqualTo(5002);

        assertThat(asSuperuser("select count(*) from messaging.idempotency_key"))
                .containsExactly("0");
        assertThat(asSuperuser(
                        "select concat_ws(' ', username, display_name, email, password_hash) from identity.app_user"))
                .containsExactly("gone-%1$s Former member of staff gone-%1$s@invalid".formatted(user));
        assertThat(asSuperuser(TRAIL))
                .containsExactly(
                        "retention.anonymised identity.app_user 1 64",
                        "retention.dropped messaging.idempotency_key 5000 64",
                        "retention.dropped messaging.idempotency_key 1 64");
        assertThat(SchemaMaintenance.due(app)).isEmpty();
    }

    @Test
    void nothing_is_dropped_that_belongs_to_somebody_who_was_not_counted() throws SQLException {
        UUID hidden = database.organisation("hidden");
        try (Connection superuser = database.superuser()) {
            execute(
                    superuser,
                    "insert into probe.ping (org_id, id, pinged_at) values (?, gen_random_uuid(), now() - interval '40 days')",
                    addis);
        }
        number(app, "select schema.add_partitions('probe.ping')");
        try (Connection superuser = database.superuser()) {
            execute(
                    superuser,
                    "insert into probe.ping (org_id, id, pinged_at) values (?, gen_random_uuid(), now() - interval '40 days')",
                    hidden);
        }
        MaintenanceReport report = run();

        assertThat(report.failures()).singleElement().asString().contains("accounted_ck");
        assertThat(asSuperuser("select count(*) from probe.ping")).containsExactly("2");
        assertThat(asSuperuser(TRAIL)).isEmpty();
    }

    @Test
    void whoever_calls_it_stays_who_he_is() throws SQLException {
        pings(addis, 40, 40);
        run();
        app.setAutoCommit(false);
        bind(app, hawassa, null);
        String before = texts(app, "select current_setting('app.tenant')").get(0);
        pingsInThisTransaction();
        number(app, "select schema.retire('probe.ping', 'drop')");
        number(app, "select count(*) from schema.maintenance_due()");

        assertThat(texts(app, "select current_setting('app.tenant')")).containsExactly(before);
        app.rollback();
    }

    private void pingsInThisTransaction() throws SQLException {
        execute(app, INSERT.formatted(50, 50), hawassa);
    }

    @Test
    void the_runtime_role_may_do_nothing_else() throws SQLException {
        for (String sql : List.of(
                "select schema.work_for('00000000-0000-0000-0000-000000000001')",
                "select schema.plant_everywhere()",
                "select schema.note('a', 'held', '', 0, null)",
                "select schema.due_rows('identity.app_user', 'drop', 'created_at', now(), null)",
                "update schema.retention_policy set keep = '1 day'",
                "insert into schema.maintenance_log (done_at, id, table_name, step, subject, affected, node) values (now(), gen_random_uuid(), 'a', 'held', '', 0, 'n')",
                "delete from schema.maintenance_log")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, sql))
                    .withMessageContaining("permission denied");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(app, "select schema.retire('procurement.supplier', 'drop')"))
                .withMessageContaining("There is no policy");
    }

    @Test
    void the_verb_shows_what_is_due_does_it_and_holds_it() throws SQLException {
        CommandLineForTests line = new CommandLineForTests()
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
        pings(addis, 40, 40);

        assertThat(line.run("retention")).isEqualTo(1);
        assertThat(line.out()).contains("probe.ping: partition to be added, probe.ping_");
        assertThat(line.run("retention", "--hold", "probe.ping")).isEqualTo(2);
        assertThat(line.run("retention", "--hold", "probe.pong", "--because", "x y z"))
                .isEqualTo(2);
        assertThat(line.run("retention", "--run", "--hold", "probe.ping")).isEqualTo(2);
        assertThat(line.run("retention", "--because", "x y z")).isEqualTo(2);
        assertThat(line.run("retention", "--hold", "probe.ping", "--because", "Court, 12/2026"))
                .isZero();
        assertThat(line.run("retention", "--run")).isZero();
        assertThat(line.run("retention", "--format", "json")).isZero();
        assertThat(line.out()).contains("Court, 12/2026", "\"rows\": 1", "\"holds\": [", "\"since\": ");
        assertThat(line.run("retention", "--lift", "probe.ping", "--because", "Court closed it"))
                .isZero();
        assertThat(line.run("retention")).isEqualTo(1);
        assertThat(line.out()).contains("partition to be dropped", "1 rows");
        assertThat(line.run("retention", "--run")).isZero();
        assertThat(line.run("retention")).isZero();
        assertThat(line.out()).contains("Nothing is due.");
    }

    @Test
    void partitions_made_by_the_timer_are_no_drift_and_one_that_is_unlike_the_others_is() throws SQLException {
        Catalogue expected = database.catalogue();
        run();
        assertThat(drift(expected)).isEmpty();
        String part = asSuperuser("select part from schema.partitions_of('probe.ping') order by starts desc limit 1")
                .get(0);
        String policy = part.replaceFirst(".*\\.", "") + "_tenant";

        changeByHand("drop policy %s on %s".formatted(policy, part));
        assertThat(drift(expected)).containsExactly("policy %s.%s is missing".formatted(part, policy));
        changeByHand("create policy %s on %s using (true)".formatted(policy, part));
        assertThat(drift(expected)).allMatch(what -> what.startsWith("policy %s.%s: ".formatted(part, policy)));
        changeByHand("drop policy %s on %s".formatted(policy, part));
        changeByHand(
                "create policy %s on %s using (org_id = (select tenancy.current_org())) with check (org_id = (select tenancy.current_org()))"
                        .formatted(policy, part));
        changeByHand("grant select on %s to public".formatted(part));
        assertThat(drift(expected)).containsExactly("grant on table %s to PUBLIC is not expected".formatted(part));
    }

    private void changeByHand(String sql) throws SQLException {
        try (Connection owner = database.owner()) {
            execute(owner, sql);
        }
    }

    private List<String> drift(Catalogue expected) throws SQLException {
        return new DriftCheck(
                        expected,
                        Since.of(ChangelogFiles.ofThisBuild()),
                        List.of(),
                        AllowedDrift.none(),
                        Clock.systemUTC())
                .of(app).entries().stream().map(DriftReport.Entry::what).toList();
    }
}
