package et.aksum.schema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintVerbTest {
    @TempDir
    Path directory;

    private final CommandLineForTests line = new CommandLineForTests();

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
        line.in(directory);
    }

    @Test
    void a_loose_file_is_read_without_a_database_and_large_tables_are_assumed() throws IOException {
        file("risky.sql", "\n  create index invoice_due_ix on sales.invoice (due_date);\n");

        assertThat(line.run("lint", "risky.sql")).isEqualTo(1);
        assertThat(line.out()).contains("risky.sql:2:3: ", " LK01 ");
    }

    @Test
    void files_stand_alone_unless_they_are_said_to_be_one_history() throws IOException {
        file("1.sql", "create table sales.voucher (org_id uuid not null, id uuid not null, note text);");
        file("2.sql", "alter table sales.voucher add constraint voucher_note_nn check (note is not null) not valid;");
        file("3.sql", "alter table sales.voucher validate constraint voucher_note_nn;");
        file("4.sql", "alter table sales.voucher alter note set not null;");
        file("5.sql", "create index voucher_note_ix on sales.voucher (note);");

        line.run("lint", "1.sql", "2.sql", "3.sql", "4.sql", "5.sql");
        assertThat(line.out()).contains(" LK10 ", " LK01 ");

        line.run("lint", "--in-order", "1.sql", "2.sql", "3.sql", "4.sql", "5.sql");
        assertThat(line.out()).contains("5.sql:1:1: ", " LK01 ").doesNotContain(" LK10 ");
    }

    @Test
    void sizes_of_tables_make_findings_milder() throws IOException {
        file(
                "risky.sql",
                "set lock_timeout = '5s'; set statement_timeout = '1min'; create index invoice_due_ix on sales.invoice (due_date);\n");
        file("stats.json", "{\"sales.invoice\": {\"rows\": 300, \"bytes\": 60000, \"writesPerSecond\": 0.1}}");

        line.run("lint", "risky.sql", "--stats", "stats.json", "--format", "json");
        assertThat(line.out()).contains("\"LK01\"", "\"warning\"");
        assertThat(line.run("lint", "risky.sql", "--stats", "stats.json", "--fail-on", "error"))
                .isZero();
    }

    @Test
    void a_file_that_is_not_there_could_not_be_told() {
        assertThat(line.run("lint", "nowhere.sql")).isEqualTo(3);
        assertThat(line.err())
                .contains("nowhere.sql cannot be read: no such file.")
                .hasLineCount(1);
    }

    @Test
    void a_file_in_another_encoding_could_not_be_told() throws IOException {
        Files.write(directory.resolve("latin.sql"), "select 'Gö';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(line.in(directory).run("lint", "latin.sql")).isEqualTo(3);
        assertThat(line.err()).contains("cannot be read: not text in UTF-8").hasLineCount(1);
    }

    @Test
    void statistics_that_are_none_could_not_be_told() throws IOException {
        file("harmless.sql", "select 1;");
        file("stats.json", "[1, 2]");

        assertThat(line.run("lint", "harmless.sql", "--stats", "stats.json")).isEqualTo(3);
        assertThat(line.err()).contains("stats.json");

        file("stats.json", "{\"sales.invoice\": {\n");
        assertThat(line.run("lint", "harmless.sql", "--stats", "stats.json")).isEqualTo(3);
        assertThat(line.err())
                .contains("stats.json: ", "not valid JSON, line 2: ")
                .hasLineCount(1);
    }

    @Test
    void without_a_file_it_reads_the_history_packed_in_this_build() {
        assertThat(line.in(directory).run("lint", "--fail-on", "error")).isZero();
    }
}
