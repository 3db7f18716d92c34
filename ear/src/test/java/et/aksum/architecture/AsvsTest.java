package et.aksum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of security requirements and the tests that carry their ids say the same. */
class AsvsTest {
    private static final List<String> MODULES = List.of("liquibase", "ejb", "web", "wildfly-config", "ear");
    private static final Path LIST = Reactor.ROOT.resolve("docs/security/asvs.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| (V\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| (tested|part|missing|not applicable) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern SOURCE = Pattern.compile("@Tag\\(\"(V\\d+\\.\\d+\\.\\d+)\"\\)|void (\\w+)\\(");

    @Test
    void every_test_with_the_id_of_a_requirement_is_listed_and_every_listed_test_carries_the_id() throws IOException {
        assertThat(tagged()).isEqualTo(listed());
    }

    @Test
    void what_is_tested_names_a_test_and_what_is_missing_says_what() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("| V")) {
                Matcher row = ROW.matcher(line);
                assertThat(row.matches()).as(line).isTrue();
                rows.add(row.group(1));
                boolean named = TEST.matcher(row.group(4)).find();
                assertThat(named).as(line).isEqualTo(Set.of("tested", "part").contains(row.group(3)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void every_test_that_guards_the_isolation_of_organisations_exists() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Reactor.ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> Pattern.compile("void (\\w+)\\(")
                                .matcher(read(file))
                                .results()
                                .forEach(test -> all.add(
                                        file.getFileName().toString().replace(".java", "") + "." + test.group(1))));
            }
        }
        Set<String> named = new TreeSet<>();
        TEST.matcher(Files.readString(Reactor.ROOT.resolve("docs/security/isolation.md")))
                .results()
                .forEach(test -> named.add(test.group(1) + "." + test.group(2)));

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(all).containsAll(named);
    }

    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                TEST.matcher(row.group(4)).results().forEach(test -> found.computeIfAbsent(
                                row.group(1), id -> new TreeSet<>())
                        .add(test.group(1) + "." + test.group(2)));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> tagged() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Reactor.ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, found));
            }
        }
        return found;
    }

    private static void collect(Path file, Map<String, Set<String>> found) {
        String type = file.getFileName().toString().replace(".java", "");
        List<String> waiting = new ArrayList<>();
        Matcher parts = SOURCE.matcher(read(file));
        while (parts.find()) {
            if (parts.group(1) != null) {
                waiting.add(parts.group(1));
            } else {
                String test = type + "." + parts.group(2);
                waiting.forEach(
                        id -> found.computeIfAbsent(id, none -> new TreeSet<>()).add(test));
                waiting.clear();
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
