package et.aksum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.cli.CommandLineForTests;
import et.aksum.schema.drift.model.elsewhere.EntityArchive;
import et.aksum.schema.drift.model.elsewhere.Quay;
import et.aksum.schema.history.ledger.HistoryDigest;
import et.aksum.schema.history.ledger.SmallHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the linter sees beside the texts, when it is asked to look. */
class LintVerbEvidenceTest {
    private static final String SHOP = "create schema shop; create table shop.item (id bigint primary key, note text)";

    @TempDir
    Path folder;

    private SmallHistory history;
    private CommandLineForTests line;

    @BeforeEach
    void a_shop() throws Exception {
        history = new SmallHistory(folder)
                .releases("1.0", "1.1")
                .file("db/changelog/1.0/shop.xml", SmallHistory.changeSet("1.0-shop-001", SHOP));
        line = new CommandLineForTests().in(folder);
    }

    private void next(String sql) throws Exception {
        history.file("db/changelog/1.1/shop.xml", SmallHistory.changeSet("1.1-shop-001", sql));
    }

    @Test
    void a_scratch_server_of_the_moment_shows_what_a_text_hides() throws Exception {
        next(
                "do $x$ declare what text := 'alter column note set not null'; begin execute 'alter table shop.item ' || what; end $x$");

        assertThat(line.run("lint", "--history", ".", "--shadow", "--fail-on", "error"))
                .isEqualTo(1);
        assertThat(line.out()).contains("error LK10 [1.1-shop-001]", "On a scratch database shop.item was read");
        line.run("lint", "--history", ".");
        assertThat(line.out()).doesNotContain("LK10");
    }

    @Test
    void loose_files_are_only_read() throws Exception {
        Files.writeString(folder.resolve("loose.sql"), "select 1;");

        assertThat(line.run("lint", "--shadow", "loose.sql")).isEqualTo(2);
        assertThat(line.err()).contains("loose files are only read");
    }

    @Test
    void a_running_database_is_asked_when_told() throws Exception {
        next("create table shop.other (id bigint primary key)");
        TestDatabase database = TestDatabase.migrated(Postgres.EMBEDDED);
        try (Connection owner = database.owner()) {
            TestDatabase.execute(
                    owner, "alter table procurement.supplier add constraint said check (name is not null) not valid");
        }
        line.with("AKSUM_DB_URL", database.url()).with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");

        line.run("lint", "--history", ".", "--live");
        assertThat(line.out()).contains("OP02", "Constraint said on procurement.supplier is NOT VALID");
        line.run("lint", "--history", ".");
        assertThat(line.out()).doesNotContain("OP02");
    }

    @Test
    void entities_that_the_history_does_not_serve_are_said_when_named() throws Exception {
        next("create table shop.other (id bigint primary key)");
        Files.writeString(folder.resolve("db/catalogue.txt"), "schema shop\ntable shop.item\n");

        line.run(
                "lint",
                "--history",
                ".",
                "--model",
                EntityArchive.of(Quay.class, folder).toString());
        assertThat(line.out()).contains("IN13", "Quay");
    }

    @Test
    void entities_are_not_held_against_the_catalogue_of_another_history() throws Exception {
        next("create table shop.other (id bigint primary key)");
        Files.writeString(
                folder.resolve("db/catalogue.txt"),
                HistoryDigest.line("0".repeat(64)) + "schema shop\ntable shop.item\n");

        assertThat(line.run(
                        "lint",
                        "--history",
                        ".",
                        "--model",
                        EntityArchive.of(Quay.class, folder).toString()))
                .isEqualTo(3);
        assertThat(line.err()).contains("catalogue.txt was made of another history");
    }

    @Test
    void what_the_last_release_maps_stays() throws Exception {
        next("alter table shop.item drop column note");
        line.run("lint", "--history", ".");
        assertThat(line.out()).contains("DL02").doesNotContain("BC04");
        Files.writeString(folder.resolve("db/changelog/1.0/model.txt"), "shop.item: id bigint not null, note text\n");

        assertThat(line.run("lint", "--history", ".")).isEqualTo(1);
        assertThat(line.out()).contains("error BC04 [1.1-shop-001]", "The previous release still maps shop.item.note");
    }
}
