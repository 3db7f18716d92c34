package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.draft.Draft;
import et.aksum.schema.draft.EntitiesForDrafts;
import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.model.ModelComparison;
import et.aksum.schema.drift.model.ModelDifference;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Steps;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draft, apply, and nothing differs any more: first for entities that are new, then for what each kind of change makes of them. */
class DraftFixpointTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path folder;

    private static final String ID = "'01890000-0000-7000-8000-000000000001'";

    /** Rows that are there when the second draft comes. */
    private static final List<String> ROWS_OF_THE_FIRST_RELEASE = List.of(
            "insert into fleet.with_column (org_id, id, version) values ($org, $id, 0)",
            "insert into fleet.with_type (id, tonnage, name, price) values ($id, 7, repeat('x', 40), 12345678.90)",
            "insert into fleet.with_relation (id) values ($id)",
            "insert into fleet.with_plain (id) values ($id)",
            "insert into fleet.with_embedded (id) values ($id)",
            "insert into fleet.with_enum (id, flag) values ($id, 'DJ')",
            "insert into fleet.with_collection (id) values ($id)",
            "insert into fleet.joined (org_id, id, dtype) values ($org, $id, 'Tanker')",
            "insert into fleet.single (id, kind) values ($id, 'Single')",
            "insert into fleet.with_unique (id, code) values ($id, 'A')",
            "insert into fleet.with_index (id, code) values ($id, 'A')",
            "insert into fleet.with_optional (id, gone, maybe) values ($id, 'a', 'b')");

    /** What the entities write after it, in the columns they know. */
    private static final List<String> ROWS_OF_THE_SECOND_RELEASE = List.of(
            "insert into fleet.with_collection_nicknames (collection2_id, nicknames) values ($id, 'Lucy'), ($id, 'Dinknesh')",
            "insert into fleet.homes (of_id, home_since) values ($id, now()), ($id, now())",
            "insert into fleet.tanker (id, volume) values ($id, 4)",
            "insert into fleet.port (id, name) values ($id, 'Djibouti')",
            "insert into fleet.made default values",
            "update fleet.with_relation set home_id = $id",
            "update fleet.with_type set tonnage = 3000000000, name = repeat('x', 200)",
            "update fleet.with_type set tonnage = 1, name = 'short again, so that there is a way back'",
            "delete from fleet.with_collection_nicknames where nicknames = 'Lucy'");

    private static UUID organisation;
    private static long ownRows;
    private static long rowsOfOthers;
    private static Draft first;
    private static Draft second;
    private static Draft third;
    private static Catalogue untouched;
    private static Catalogue between;
    private static Catalogue drafted;
    private static Catalogue back;
    private static Catalogue allTheWayBack;

    @BeforeAll
    static void two_drafts_are_applied_and_taken_back() throws Exception {
        TestDatabase database = TestDatabase.migrated(Postgres.EMBEDDED);
        DraftedHistory history = DraftedHistory.copiedTo(folder);
        String newest = new Revisions(Steps.of(history.files())).newest();
        untouched = database.catalogue();
        first = draft(untouched, history.files(), "8.1", EntitiesForDrafts.before());
        history.include("8.1", first);
        SchemaMigration.migrate(database.migrator(), history.files(), Set.of());
        organisation = database.organisation("drafts");
        asApp(database, organisation, ROWS_OF_THE_FIRST_RELEASE);
        between = database.catalogue();
        second = draft(between, history.files(), "8.2", EntitiesForDrafts.after());
        history.include("8.2", second);
        SchemaMigration.migrate(database.migrator(), history.files(), Set.of());
        drafted = database.catalogue();
        third = draft(drafted, history.files(), "8.3", EntitiesForDrafts.after());
        ownRows = asApp(database, organisation, ROWS_OF_THE_SECOND_RELEASE);
        rowsOfOthers = asApp(database, database.organisation("others"), List.of());
        SchemaRollback.run(database.migrator(), Steps.of(history.files()), "8.1");
        back = database.catalogue();
        SchemaRollback.run(database.migrator(), Steps.of(history.files()), newest);
        allTheWayBack = database.catalogue();
    }

    /** As the application works: as its role, for an organisation. Gives the number of nicknames it sees in the end. */
    private static long asApp(TestDatabase database, UUID organisation, List<String> statements) throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.bind(app, organisation, null);
            for (String statement : statements) {
                TestDatabase.execute(
                        app, statement.replace("$org", "'" + organisation + "'").replace("$id", ID));
            }
            long seen = statements.equals(ROWS_OF_THE_FIRST_RELEASE)
                    ? 0
                    : TestDatabase.number(app, "select count(*) from fleet.with_collection_nicknames");
            app.commit();
            return seen;
        }
    }

    private static Draft draft(Catalogue history, ChangelogFiles files, String release, List<Class<?>> entities) {
        return Draft.of(EntitiesForDrafts.tables(entities), history, files, release, TODAY);
    }

    @ParameterizedTest
    @MethodSource("et.aksum.schema.draft.EntitiesForDrafts#kinds")
    void what_differed_before_the_draft_differs_no_more(EntitiesForDrafts kind) {
        assertThat(differences(kind.beforeTables(), between)).isEmpty();
        assertThat(differences(kind.afterTables(), between)).isNotEmpty();
        assertThat(differences(kind.afterTables(), drafted)).isEmpty();
    }

    private static List<String> differences(List<et.aksum.schema.drift.model.MappedTable> model, Catalogue catalogue) {
        return ModelComparison.of(model, catalogue).stream()
                .map(ModelDifference::words)
                .toList();
    }

    @Test
    void the_linter_has_no_error_to_report() {
        assertThat(first.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(second.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::message)
                .isEmpty();
    }

    @Test
    void nothing_is_left_and_nothing_more_to_draft() {
        assertThat(first.left()).isEmpty();
        assertThat(second.left()).isEmpty();
        assertThat(third.changeSets()).isEmpty();
        assertThat(third.files()).isEmpty();
    }

    @Test
    void no_draft_drops_a_table_or_a_column() {
        assertThat(drafted.objects().keySet())
                .containsAll(between.objects().keySet().stream()
                        .filter(object -> object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN)
                        .toList());
    }

    @Test
    void every_new_table_is_guarded_as_all_others_are() {
        assertThat(drafted.objects().keySet())
                .filteredOn(object ->
                        object.kind() == ObjectKind.TABLE && object.name().startsWith("fleet."))
                .hasSizeGreaterThan(15)
                .allSatisfy(table -> {
                    assertThat(drafted.objects().get(table))
                            .containsEntry("row security", "true")
                            .containsEntry("row security forced", "true")
                            .containsEntry("owner", "aksum_owner")
                            .containsKey("comment");
                    String bare = table.name().substring("fleet.".length());
                    assertThat(drafted.objects()
                                    .get(new et.aksum.schema.drift.SchemaObject(
                                            ObjectKind.POLICY, table.name() + "." + bare + "_tenant")))
                            .containsEntry("using", "(org_id = ( SELECT tenancy.current_org() AS current_org))")
                            .containsEntry("with check", "(org_id = ( SELECT tenancy.current_org() AS current_org))");
                });
    }

    @Test
    void the_application_writes_what_it_knows_and_sees_its_own_rows_only() {
        assertThat(ownRows).isEqualTo(1);
        assertThat(rowsOfOthers).isZero();
    }

    @Test
    void each_way_back_leads_back() {
        assertThat(back).isEqualTo(between);
        assertThat(allTheWayBack).isEqualTo(untouched);
    }

    @Test
    void the_checklist_asks_to_be_signed() {
        assertThat(second.files()).containsOnlyKeys("db/changelog/8.2/fleet-001.xml");
        assertThat(second.files().get("db/changelog/8.2/fleet-001.xml"))
                .contains("reviewed-by:\n", "reviewed-on:\n", "waives BC05", "waive LK13 reason:")
                .contains("comment on column fleet.with_column.contact_email is 'Email. pii: contact'");
    }
}
