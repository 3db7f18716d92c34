package et.aksum.schema.cli;

import et.aksum.schema.cli.output.Refusal;
import et.aksum.schema.cli.output.Report;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.ledger.Inventory;
import et.aksum.schema.history.ledger.Inventory.Release;
import et.aksum.schema.history.ledger.UnreadableHistory;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.lint.TableStatistics;
import et.aksum.schema.report.GapAnalysis;
import et.aksum.schema.report.PageDirectory;
import et.aksum.schema.report.RequirementMap;
import et.aksum.schema.report.SchemaPages;
import et.aksum.schema.report.TableSizes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "Describes the schema in pages and diagrams, and says which requirements it meets. Needs a database only for --gaps and --stats.",
        footer = {
            "%nA page that is not current is a finding STALE; a requirement that is claimed and not met is a finding GAP.",
            "After adding a changeSet: report --out docs/schema, and commit what it wrote."
        })
final class ReportVerb extends Verb {
    private static final Path PAGES = Path.of("docs/schema");

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--out",
            order = 40,
            paramLabel = "DIR",
            description = "Write the pages to DIR, which holds nothing else; with --check, compare with those in DIR.")
    @Nullable
    Path out;

    @Option(
            names = "--check",
            order = 41,
            description = "Say whether the pages in docs/schema, or in the DIR of --out, are current.")
    boolean check;

    @Option(
            names = "--gaps",
            order = 42,
            description = "Hold the requirements against the database instead of the catalogue on file.")
    boolean gaps;

    @Option(
            names = "--stats",
            order = 43,
            paramLabel = "FILE",
            description = "Write rows, bytes and writes per second of the database's tables to FILE, for lint --stats.")
    @Nullable
    Path stats;

    ReportVerb(Surroundings around) {
        super(around);
    }

    @Override
    Report run() {
        ChangelogFiles files = history.source(around);
        try {
            Inventory inventory = Inventory.of(files);
            var onFile = ExpectedCatalogue.beside(files);
            RequirementMap map = RequirementMap.of(files);
            Set<String> cut = inventory.releases().stream()
                    .filter(Release::cut)
                    .map(Release::name)
                    .collect(Collectors.toSet());
            SortedMap<String, String> pages = SchemaPages.of(inventory, onFile, GapAnalysis.of(map, onFile, cut));
            GapAnalysis analysis =
                    GapAnalysis.of(map, gaps ? database.read(around, CatalogueReader::read) : onFile, cut);
            List<String> text = new ArrayList<>();
            List<Finding> findings = new ArrayList<>(pages(pages, text));
            findings.addAll(analysis.findings());
            sizes(text);
            text.add(summary(inventory, analysis));
            return Report.of(findings, text, facts(inventory, analysis, pages));
        } catch (UnreadableHistory unreadable) {
            throw Refusal.unknown(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.unknown(String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException failed) {
            throw Refusal.unknown(
                    "A file cannot be read or written: %s.".formatted(FileFailure.inWords(failed)), failed);
        }
    }

    private List<Finding> pages(SortedMap<String, String> pages, List<String> text) throws IOException {
        Path shown = Optional.ofNullable(out).orElse(PAGES);
        PageDirectory directory = new PageDirectory(around.path(shown));
        if (check) {
            return directory.stale(pages).stream()
                    .map(name -> stale(shown.resolve(name).toString().replace('\\', '/'), shown))
                    .toList();
        }
        if (out != null) {
            if (!directory.isOurs()) {
                throw Refusal.unknown(
                        "%s holds pages that report did not write; name an empty directory.".formatted(shown));
            }
            List<String> written = directory.write(pages);
            text.add("%d files of %d in %s were not current and are written."
                    .formatted(written.size(), pages.size(), shown));
        }
        return List.of();
    }

    private static Finding stale(String file, Path directory) {
        return new Finding(
                "STALE",
                Severity.ERROR,
                file,
                "",
                "It is not what the changelogs and the catalogue on file say.",
                "aksum-schema report --out %s, and commit what it wrote.".formatted(directory));
    }

    private void sizes(List<String> text) throws IOException {
        if (stats != null) {
            TableStatistics sizes = database.read(around, TableSizes::read);
            Files.writeString(around.path(stats), sizes.json());
            text.add("Sizes of %d tables are in %s.".formatted(sizes.sizes().size(), stats));
        }
    }

    private static String summary(Inventory inventory, GapAnalysis analysis) {
        String releases = inventory.releases().stream()
                .map(release -> "%s with %d changeSets%s"
                        .formatted(release.name(), release.changeSets().size(), release.cut() ? ", cut" : ""))
                .collect(Collectors.joining("; "));
        long open = analysis.answers().stream()
                .filter(answer -> answer.state() == GapAnalysis.State.PLANNED)
                .count();
        return "Releases: %s. Requirements: %d parts, %d of them planned."
                .formatted(releases, analysis.answers().size(), open);
    }

    private static JsonObject facts(Inventory inventory, GapAnalysis analysis, SortedMap<String, String> pages) {
        JsonArrayBuilder releases = Json.createArrayBuilder();
        inventory
                .releases()
                .forEach(release -> releases.add(Json.createObjectBuilder()
                        .add("release", release.name())
                        .add("cut", release.cut())
                        .add("changeSets", release.changeSets().size())));
        JsonArrayBuilder answers = Json.createArrayBuilder();
        analysis.answers().forEach(answer -> answers.add(object(answer)));
        return Json.createObjectBuilder()
                .add("releases", releases)
                .add("requirements", answers)
                .add("pages", Json.createArrayBuilder(pages.keySet()))
                .build();
    }

    private static JsonObjectBuilder object(GapAnalysis.Answer answer) {
        JsonArrayBuilder missing = Json.createArrayBuilder();
        answer.missing().forEach(need -> missing.add(need.toString()));
        return Json.createObjectBuilder()
                .add("id", answer.requirement().id())
                .add("part", answer.part().what())
                .add("release", answer.part().release())
                .add("state", answer.state().name().toLowerCase(Locale.ROOT))
                .add("missing", missing);
    }
}
