package et.aksum.schema.lint;

import et.aksum.schema.history.SqlChangelogReader;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.sql.token.Lines;
import et.aksum.schema.sql.token.SourceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One case of {@code lint-cases}: what its README says a file may hold. */
record LintCase(
        String rule,
        String title,
        boolean bad,
        List<WrittenChangeSet> released,
        List<WrittenChangeSet> linted,
        MappedModel mapped) {
    private static final Path FILES = Path.of("src/test/resources/lint-cases");
    private static final Pattern CASE = Pattern.compile("(?m)^--case (bad|good): *(.*)$");
    private static final Pattern GIVEN = Pattern.compile("(?m)^--given\\s*$");
    private static final Pattern LOOSE = Pattern.compile("(?m)^--loose\\s*$");
    private static final Pattern MODEL = Pattern.compile("(?m)^--model\\s*$");
    private static final Pattern CHANGE_SET = Pattern.compile("(?m)^--changeset .*$");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static List<LintCase> all() throws IOException {
        List<LintCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                cases.addAll(of(file));
            }
        }
        return cases;
    }

    private static List<LintCase> of(Path file) throws IOException {
        String text = Files.readString(file);
        String rule = file.getFileName().toString().replace(".sql", "");
        SourceMap lines = new Lines(text);
        List<LintCase> cases = new ArrayList<>();
        Matcher heading = CASE.matcher(text);
        int from = 0;
        while (heading.find(from)) {
            Matcher next = CASE.matcher(text);
            int end = next.find(heading.end()) ? next.start() : text.length();
            cases.add(of(rule, heading, text.substring(heading.end(), end), lines.from(heading.end())));
            from = heading.end();
        }
        return cases;
    }

    private static LintCase of(String rule, Matcher heading, String body, SourceMap map) {
        Matcher loose = LOOSE.matcher(body);
        if (loose.find()) {
            return new LintCase(
                    rule,
                    heading.group(2),
                    heading.group(1).equals("bad"),
                    List.of(),
                    changeSets("loose.sql", body.substring(loose.end()), map.from(loose.end())),
                    MappedModel.NONE);
        }
        Matcher given = GIVEN.matcher(body);
        Matcher change = CHANGE_SET.matcher(body);
        Matcher model = MODEL.matcher(body);
        int changes = change.find() ? change.start() : body.length();
        int models = model.find() ? model.start() : changes;
        List<WrittenChangeSet> released = given.find() && given.end() < changes
                ? changeSets(
                        "0.1/given.sql", "--changeset 0.1-given-001-x:1\n" + body.substring(given.end(), models), map)
                : List.of();
        List<WrittenChangeSet> linted = changes < body.length()
                ? changeSets(file(body, changes), body.substring(changes), map.from(changes))
                : List.of();
        MappedModel mapped = models < changes ? MappedModel.parse(body.substring(models, changes)) : MappedModel.NONE;
        return new LintCase(rule, heading.group(2), heading.group(1).equals("bad"), released, linted, mapped);
    }

    private static String file(String body, int changes) {
        Matcher release =
                Pattern.compile("--changeset (\\d+\\.\\d+|demo)-([a-z]+)").matcher(body.substring(changes));
        return release.find() ? "db/changelog/" + release.group(1) + "/" + release.group(2) + ".sql" : "cases.sql";
    }

    private static List<WrittenChangeSet> changeSets(String file, String sql, SourceMap map) {
        return new SqlChangelogReader(file, file, sql, map)
                .changeSets().stream().map(LintCase::asAttributesSay).toList();
    }

    /** The attributes {@code file} and {@code author} exist in cases only. */
    private static WrittenChangeSet asAttributesSay(WrittenChangeSet written) {
        Map<String, String> attributes = written.attributes();
        String file = attributes.getOrDefault("file", written.file());
        return new WrittenChangeSet(
                file,
                file,
                written.position(),
                written.id(),
                attributes.getOrDefault("author", "aksum"),
                attributes,
                written.comment(),
                written.waivers(),
                written.preconditions(),
                written.changes(),
                written.rollback(),
                written.loose());
    }

    List<Finding> findings() {
        List<WrittenChangeSet> history = new ArrayList<>(released);
        history.addAll(linted);
        return new Linter(LintSettings.on(TODAY).with(mapped)).lint(history, linted::contains);
    }

    /** What is wrong with the linter's answer; empty when it is right. */
    String failure() {
        List<Finding> found = findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        if (!bad) {
            return found.isEmpty() ? "" : "false alarm: " + found.get(0).message();
        }
        String last = linted.get(linted.size() - 1).id();
        return found.stream().anyMatch(finding -> finding.changeSet().equals(last)) ? "" : "not found; found " + found;
    }

    @Override
    public String toString() {
        return rule + (bad ? " bad: " : " good: ") + title;
    }
}
