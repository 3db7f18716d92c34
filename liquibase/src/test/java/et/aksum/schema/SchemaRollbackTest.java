package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Steps;
import et.aksum.schema.plan.UnknownRevision;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaRollbackTest extends OnEachPostgres {
    private static final String EARLIER = "0.1-audit-001-refuse-change";

    private List<Step> steps;
    private TestDatabase database;

    @BeforeEach
    void a_migrated_database() throws Exception {
        steps = Steps.of(ChangelogFiles.ofThisBuild());
        database = TestDatabase.migrated(server);
    }

    @Test
    void takes_back_what_came_after_and_migrate_brings_it_again() throws Exception {
        Catalogue whole = database.catalogue();
        List<String> undone = SchemaRollback.run(database.migrator(), steps, EARLIER);

        assertThat(undone).startsWith(MigrationTest.newestId());
        assertThat(MigrationTest.appliedIds(database)).endsWith(EARLIER);
        assertThat(SchemaMigration.migrate(database.migrator(), Set.of()).applied())
                .containsExactlyInAnyOrderElementsOf(undone);
        assertThat(database.catalogue()).isEqualTo(whole);
    }

    @Test
    void shows_beforehand_what_it_would_take_back() throws Exception {
        assertThat(SchemaRollback.plan(database.migrator(), steps, EARLIER))
                .first()
                .satisfies(step -> assertThat(step.id()).isEqualTo(MigrationTest.newestId()));
        assertThat(MigrationTest.appliedIds(database)).isEqualTo(MigrationTest.requiredIds());
    }

    @Test
    void refuses_to_begin_when_something_is_there_that_it_does_not_know() throws Exception {
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner,
                    "insert into schema.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype) values ('9.9-x-001-y', 'aksum', 'z', now(), 999, 'EXECUTED')");
        }

        assertThatExceptionOfType(MigrationFailed.class)
                .isThrownBy(() -> SchemaRollback.run(database.migrator(), steps, EARLIER))
                .withMessageContaining("9.9-x-001-y");
        assertThat(MigrationTest.appliedIds(database)).containsAll(MigrationTest.requiredIds());
    }

    @Test
    void does_not_guess_what_is_meant() {
        assertThatExceptionOfType(UnknownRevision.class)
                .isThrownBy(() -> SchemaRollback.run(database.migrator(), steps, "yesterday"));
    }
}
