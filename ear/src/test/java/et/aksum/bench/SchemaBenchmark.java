package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.schema.SchemaMigration;
import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.Since;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema engine beside what others use for the same: squawk for linting, Liquibase's own diff for drift. Here "bare" is that other tool. It is run
 * on the files and tables of this run; squawk is named by {@code -Daksum.squawk=<program>}.
 */
class SchemaBenchmark {
    private static final Path CASES = Path.of("../liquibase/src/test/resources/lint-cases");
    private static final String JAR = "../liquibase/target/aksum-schema.jar";
    private static final Clock CLOCK = Clock.systemUTC();
    private static SchemaServer server;

    @BeforeAll
    static void start() throws Exception {
        server = SchemaServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void linting_beside_squawk() throws Exception {
        List<String> files;
        try (Stream<Path> all = Files.list(CASES)) {
            files = all.map(Path::toString)
                    .filter(file -> file.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        String what = "lint of %d files, process and all".formatted(files.size());
        List<String> ours = new ArrayList<>(List.of(java(), "-jar", JAR, "lint"));
        ours.addAll(files);
        String squawk = System.getProperty("aksum.squawk", "");
        if (squawk.isEmpty()) {
            Results.figure(what, "ms/file", process(ours, files.size()), "squawk was not named");
        } else {
            List<String> theirs = new ArrayList<>(List.of(squawk));
            theirs.addAll(files);
            Results.duration(
                    what,
                    "ms/file",
                    Rounds.alternate(() -> process(ours, files.size()), () -> process(theirs, files.size())),
                    "");
        }
        Rounds warm = Rounds.alternate(() -> warm(files), () -> 0);
        Results.figure("lint of the same files, warm", "ms/file", warm.ourMedian(), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 300})
    void drift_beside_liquibase_diff(int tables) throws Exception {
        DataSource expected = server.withTables("expected_" + tables, tables);
        DataSource found = server.withTables("found_" + tables, tables);

        Rounds rounds = Rounds.alternate(() -> drift(expected, found), () -> LiquibaseDiff.seconds(expected, found));

        Results.duration(
                "drift of %d tables, beside liquibase diff".formatted(tables), "s", rounds, tables == 300 ? "≤ 5" : "");
    }

    @Test
    void a_start_with_nothing_to_migrate() throws Exception {
        DataSource database = server.aksum();
        SchemaMigration.migrate(database, Set.of());

        Rounds rounds = Rounds.alternate(
                () -> {
                    long start = System.nanoTime();
                    assertThat(SchemaMigration.migrate(database, Set.of()).applied())
                            .isEmpty();
                    return millis(start);
                },
                () -> {
                    long start = System.nanoTime();
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement
                                .executeQuery("select * from schema.databasechangelog")
                                .close();
                    }
                    return millis(start);
                });

        Results.duration("start-up migration with nothing to do, beside one read of the history", "ms", rounds, "");
    }

    private static double drift(DataSource expected, DataSource found) throws Exception {
        long start = System.nanoTime();
        try (Connection one = expected.getConnection();
                Connection other = found.getConnection()) {
            var check = new DriftCheck(
                    CatalogueReader.read(one),
                    Since.of(ChangelogFiles.ofThisBuild()),
                    List.of(),
                    AllowedDrift.none(),
                    CLOCK);
            assertThat(check.of(other).isClean()).isTrue();
        }
        return millis(start) / 1000;
    }

    private static double warm(List<String> files) throws IOException {
        Linter linter = new Linter(LintSettings.on(LocalDate.now(CLOCK)));
        long start = System.nanoTime();
        for (String file : files) {
            assertThat(linter.lint(Changelog.ofSql(file, Files.readString(Path.of(file)))))
                    .isNotNull();
        }
        return millis(start) / files.size();
    }

    private static double process(List<String> command, int files) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Both say 1 for findings, of which these files are full.
        assertThat(process.waitFor()).isEqualTo(1);
        return millis(start) / files;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
