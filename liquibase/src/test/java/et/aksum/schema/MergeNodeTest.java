package et.aksum.schema;

import static et.aksum.schema.history.ledger.SmallHistory.changeSet;
import static et.aksum.schema.history.ledger.SmallHistory.changeSetAfter;
import static et.aksum.schema.history.ledger.SmallHistory.includes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import et.aksum.schema.history.ledger.HistoryVerification;
import et.aksum.schema.history.ledger.SmallHistory;
import et.aksum.schema.plan.Revisions;
import et.aksum.schema.plan.Steps;
import et.aksum.schema.plan.script.MigrationScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two lines of history and the changeSet that joins them, on a database. */
class MergeNodeTest extends OnEachPostgres {
    private static final String FIRST = "db/changelog/1.0/shop.xml";

    @TempDir
    Path root;

    private SmallHistory history;
    private TestDatabase database;

    @BeforeEach
    void two_lines_that_are_joined() throws Exception {
        history = new SmallHistory(root)
                .releases("1.0", "1.1")
                .file(FIRST, changeSet("1.0-shop-001", "create schema shop"))
                .file("db/changelog/1.1/release.xml", includes("sales.xml", "bot.xml"))
                .file("db/changelog/1.1/sales.xml", changeSet("1.1-sales-001", "create table shop.sale (id int)"))
                .file(
                        "db/changelog/1.1/bot.xml",
                        changeSetAfter("1.0-shop-001", FIRST, "1.1-bot-001", "create table shop.chat (id int)"));
        history.ledger().advance();
        history.ledger().merge();
        assertThat(HistoryVerification.of(history.source())).isEmpty();
        database = TestDatabase.empty(server);
    }

    @Test
    void it_runs_after_both_lines() throws Exception {
        assertThat(SchemaMigration.migrate(database.migrator(), history.source(), Set.of())
                        .applied())
                .containsExactly("1.0-shop-001", "1.1-sales-001", "1.1-bot-001", "1.1-merge-001-sales-and-bot");
    }

    @Test
    void a_script_asks_for_both_lines_too() throws Exception {
        assumeTrue(Postgres.DEBIAN_15.isHere(), "psql of PostgreSQL 15 is not on this machine");
        Revisions revisions = new Revisions(Steps.of(history.source()));
        String script = MigrationScript.between(revisions, "none", "1.1").text();

        assertThat(script).contains("id = '1.1-sales-001'", "id = '1.1-bot-001'");
        assertThat(Psql.apply(script, database)).matches(Psql::isFine, "applied");
        assertThat(SchemaMigration.migrate(database.migrator(), history.source(), Set.of())
                        .applied())
                .isEmpty();
    }

    @Test
    void it_can_be_taken_back_although_nothing_is_to_be_done() throws Exception {
        SchemaMigration.migrate(database.migrator(), history.source(), Set.of());

        assertThat(SchemaRollback.run(database.migrator(), Steps.of(history.source()), "1.1-bot-001"))
                .isEqualTo(List.of("1.1-merge-001-sales-and-bot"));
    }
}
