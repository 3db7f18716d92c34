package et.aksum.schema;

import static et.aksum.schema.TestDatabase.bind;
import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.history.ledger.SmallHistory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rows are changed in many transactions, whatever comes between. */
class BackfillTest extends OnEachPostgres {
    private static final String CALL =
            "call schema.backfill('0.9-probe-001-name', 'probe.parent', 'name = ''filled''', 'name is null', 10)";
    private static final String PROGRESS =
            "select concat_ws(' ', affected, batches, done_at is not null) from schema.backfill where name = '0.9-probe-001-name'";

    @TempDir
    Path root;

    private TestDatabase database;
    private UUID addis;
    private UUID hawassa;

    @BeforeEach
    void two_organisations_with_rows() throws SQLException {
        database = TestDatabase.migrated(server);
        ProbeTables.create(database);
        addis = organisationWith(35);
        hawassa = organisationWith(10);
    }

    private UUID organisationWith(int rows) throws SQLException {
        UUID organisation = database.organisation("org");
        try (Connection owner = database.owner()) {
            bind(owner, organisation, null);
            execute(
                    owner,
                    "insert into identity.organisation_code (code, org_id) select code, id from identity.organisation");
            execute(
                    owner,
                    "insert into probe.parent (org_id, id) select ?, gen_random_uuid() from generate_series(1, ?)",
                    organisation,
                    rows);
            owner.commit();
        }
        return organisation;
    }

    private long filled(UUID organisation) throws SQLException {
        try (Connection owner = database.owner()) {
            bind(owner, organisation, null);
            return number(owner, "select count(*) from probe.parent where name = 'filled'");
        }
    }

    private void call(String text) throws SQLException {
        try (Connection owner = database.owner()) {
            execute(owner, text);
        }
    }

    private String progress() throws SQLException {
        try (Connection owner = database.owner()) {
            return texts(owner, PROGRESS).get(0);
        }
    }

    @Test
    void reaches_every_row_of_every_organisation_a_batch_at_a_time() throws SQLException {
        call(CALL);

        assertThat(filled(addis)).isEqualTo(35);
        assertThat(filled(hawassa)).isEqualTo(10);
        assertThat(progress()).isEqualTo("45 5 t");
    }

    @Test
    void goes_on_where_it_was_cut_short() throws SQLException {
        try (Connection user = database.app()) {
            bind(user, addis, null);
            execute(user, "update probe.parent set secret = 'x' where ctid = (select max(ctid) from probe.parent)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> call(CALL))
                    .withMessageContaining("lock timeout");
        }
        long before = filled(addis) + filled(hawassa);
        assertThat(before).isBetween(10L, 44L);
        assertThat(progress()).isEqualTo(before + " " + before / 10 + " f");

        call(CALL);

        assertThat(filled(addis) + filled(hawassa)).isEqualTo(45);
        assertThat(progress()).startsWith("45 ").endsWith(" t");
    }

    @Test
    void refuses_what_would_never_end_and_changes_nothing() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> call(CALL.replace("name is null", "true")))
                .withMessageContaining("10 of 10 rows still match");
        assertThat(filled(addis) + filled(hawassa)).isZero();
    }

    @Test
    void is_a_changeSet_like_others() throws Exception {
        SmallHistory history = new SmallHistory(root)
                .releases("9.0")
                .file(
                        "db/changelog/9.0/shop.xml",
                        SmallHistory.changeSet("9.0-shop-001-fill", CALL)
                                .replace("author", "runInTransaction=\"false\" author"));

        assertThat(SchemaMigration.migrate(database.migrator(), history.source(), Set.of())
                        .applied())
                .containsExactly("9.0-shop-001-fill");
        assertThat(filled(addis) + filled(hawassa)).isEqualTo(45);
    }

    @Test
    void is_for_the_owner_only() throws SQLException {
        try (Connection app = database.app()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, CALL))
                    .matches(refused -> "42501".equals(refused.getSQLState()), "permission denied");
        }
    }
}
