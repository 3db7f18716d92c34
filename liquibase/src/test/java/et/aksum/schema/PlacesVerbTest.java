package et.aksum.schema;

import static et.aksum.schema.TestDatabase.execute;
import static et.aksum.schema.TestDatabase.number;
import static et.aksum.schema.TestDatabase.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.schema.cli.CommandLineForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator loads a newer list of places. */
class PlacesVerbTest extends OnEachPostgres {
    private static final String OPEN = "select count(*) from clients.place where closed_at is null";
    private static final String LIST =
            """
            {
              "Dire Dawa": {"Dire Dawa": ["Dire Dawa", "Gurgura"]},
              "Gambela": {"Nuer Zone": ["Akobo", "Lare", "Makuey"]}
            }""";

    @TempDir
    Path directory;

    TestDatabase database;
    CommandLineForTests line;

    @BeforeEach
    void a_database_with_the_places_that_are_shipped() throws SQLException {
        database = TestDatabase.migrated(server);
        line = new CommandLineForTests()
                .in(directory)
                .with("AKSUM_DB_URL", database.url())
                .with("AKSUM_DB_MIGRATION_USER", "aksum_migrator");
    }

    @Test
    void what_would_change_is_shown_and_nothing_is_changed() throws IOException, SQLException {
        long before = count(OPEN);
        Files.writeString(directory.resolve("new.json"), LIST);

        assertThat(line.run("places", "new.json")).isEqualTo(1);
        assertThat(line.out())
                .contains("gambela/nuer-zone/makuey is new.")
                .contains("gambela/nuer-zone/jikaw is left out and closed")
                .contains("1 new, 0 renamed, 0 in use again")
                .contains("Nothing was changed.");
        assertThat(count(OPEN)).isEqualTo(before);
    }

    @Test
    void a_list_that_leaves_out_much_is_taken_for_a_part_unless_it_is_said_to_be_whole()
            throws IOException, SQLException {
        long before = count(OPEN);
        Files.writeString(directory.resolve("new.json"), LIST);

        assertThat(line.run("places", "new.json", "--apply")).isEqualTo(2);
        assertThat(line.err()).contains("of %d places. If it is whole, say --close-many.".formatted(before));
        assertThat(count(OPEN)).isEqualTo(before);

        assertThat(line.run("places", "new.json", "--apply", "--close-many")).isZero();
        assertThat(count(OPEN)).isEqualTo(4 + 5);
        assertThat(count("select count(*) from clients.place")).isEqualTo(before + 1);
        assertThat(line.run("places", "new.json")).isZero();
        assertThat(line.out()).contains("Nothing to change");
        assertThat(line.run("places", "new.json", "--apply")).isZero();
        assertThat(line.out()).contains("Nothing to change");
    }

    @Test
    void a_place_that_is_left_out_is_kept_closed_and_comes_back_under_its_new_name() throws IOException, SQLException {
        Files.writeString(directory.resolve("new.json"), LIST);
        assertThat(line.run("places", "new.json", "--apply", "--close-many")).isZero();
        Files.writeString(
                directory.resolve("next.json"),
                LIST.replace("\"Makuey\"", "\"MAKUEY\", \"Jikaw\"").replace("Lare", "Larè"));

        assertThat(line.run("places", "next.json", "--apply", "--format", "json"))
                .isZero();
        assertThat(line.out()).contains("\"added\": 0", "\"renamed\": 2", "\"reopened\": 1", "\"closed\": 0");
        try (Connection owner = database.owner()) {
            assertThat(
                            texts(
                                    owner,
                                    "select name || ', ' || split_part(origin, ',', 1) || ', ' || (closed_at is null) from clients.place where parent = 'gambela/nuer-zone' order by code"))
                    .containsExactly(
                            "Akobo, ETHregions2Woredas (MIT), true",
                            "Jikaw, ETHregions2Woredas (MIT), true",
                            "Larè, list next.json, true",
                            "MAKUEY, list next.json, true",
                            "Wentawo, ETHregions2Woredas (MIT), false");
        }
    }

    @Test
    void nothing_of_a_list_with_a_flaw_is_loaded() throws IOException, SQLException {
        long before = count(OPEN);
        Files.writeString(
                directory.resolve("bad.json"), LIST.replace("\"Akobo\"", "7").replace("Lare", "Akobo"));

        assertThat(line.run("places", "bad.json", "--apply", "--close-many")).isEqualTo(1);
        assertThat(line.out()).contains("bad.json:3:", "A woreda of Nuer Zone is no text.", "1 flaws.");
        assertThat(count(OPEN)).isEqualTo(before);
        assertThat(line.run("places", "none.json")).isEqualTo(3);
        assertThat(line.err()).contains("none.json").hasLineCount(1);
        assertThat(line.run("places")).isEqualTo(2);
    }

    @Test
    void a_huge_list_is_loaded_whole_and_a_larger_one_is_not_looked_at() throws IOException, SQLException {
        String woredas = IntStream.range(0, 20_000)
                .mapToObj(each -> "\"Woreda " + each + "\"")
                .collect(Collectors.joining(","));
        Files.writeString(directory.resolve("huge.json"), LIST.replace("\"Makuey\"", woredas));
        assertThat(line.run("places", "huge.json", "--apply", "--close-many", "--output", "report"))
                .isZero();
        assertThat(count(OPEN)).isEqualTo(4 + 4 + 20_000);

        Files.writeString(directory.resolve("larger.json"), " ".repeat(17 << 20) + LIST);
        assertThat(line.run("places", "larger.json")).isEqualTo(2);
        assertThat(line.err()).contains("more than 16 MiB");
    }

    @Test
    void no_runtime_role_writes_places() throws SQLException {
        try (Connection app = database.app()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "update clients.place set closed_at = now()"))
                    .withMessageContaining("permission denied");
        }
    }

    private long count(String query) throws SQLException {
        try (Connection owner = database.owner()) {
            return number(owner, query);
        }
    }
}
