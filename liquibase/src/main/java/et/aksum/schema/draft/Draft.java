package et.aksum.schema.draft;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.history.ledger.ModelFiles;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Linter;
import et.aksum.schema.lint.MappedModel;
import et.aksum.schema.run.MigrationSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A draft of what would bring a history to the entities.
 *
 * @param files text of each changelog file, by its path below the root of the changelogs, in the order to include them
 * @param changeSets ids, in the order they run
 * @param left what it leaves undone, in a sentence each without its end
 * @param findings what the linter says against it
 */
public record Draft(Map<String, String> files, List<String> changeSets, List<String> left, List<Finding> findings) {
    /**
     * Compares and writes down; changes no file.
     *
     * @param model the tables of all entities
     * @param history what the changelogs make of an empty database
     * @param files the changelogs
     * @param release the one the draft is for, such as 0.2
     * @param today its date, and the day from which its waivers count
     */
    public static Draft of(
            List<MappedTable> model, Catalogue history, ChangelogFiles files, String release, LocalDate today) {
        Drafting drafting = new Drafting(history).draft(model);
        Numbers numbers = new Numbers(files, release);
        Map<String, Map<String, DraftedChange>> byContext = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (DraftedChange change : drafting.changes()) {
            String id = numbers.nextId(change);
            ids.add(id);
            byContext
                    .computeIfAbsent(change.context(), context -> new LinkedHashMap<>())
                    .put(id, change);
        }
        Map<String, Set<String>> waived = new LinkedHashMap<>();
        Map<String, String> texts = texts(byContext, numbers, drafting.left(), waived, today);
        List<Finding> findings = lint(texts, files, today);
        for (Finding finding : findings) {
            boolean waivable = byContext.values().stream()
                    .anyMatch(changes -> changes.containsKey(finding.changeSet())
                            && changes.get(finding.changeSet()).waivable().containsKey(finding.rule()));
            if (waivable) {
                waived.computeIfAbsent(finding.changeSet(), id -> new TreeSet<>())
                        .add(finding.rule());
            }
        }
        if (!waived.isEmpty()) {
            texts = texts(byContext, numbers, drafting.left(), waived, today);
            findings = lint(texts, files, today);
        }
        return new Draft(texts, ids, List.copyOf(drafting.left()), findings);
    }

    private static Map<String, String> texts(
            Map<String, Map<String, DraftedChange>> byContext,
            Numbers numbers,
            List<String> left,
            Map<String, Set<String>> waived,
            LocalDate today) {
        Map<String, String> texts = new LinkedHashMap<>();
        byContext.forEach((context, changes) -> {
            String path = numbers.nextFile(context);
            texts.put(path, new DraftFile(path, today, changes, left, waived).text());
        });
        return texts;
    }

    /** Read back as any changelog is, after everything that is there. */
    private static List<Finding> lint(Map<String, String> texts, ChangelogFiles files, LocalDate today) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<WrittenChangeSet> all =
                new ArrayList<>(Changelog.read(files, ChangelogFiles.MASTER).changeSets());
        Set<String> drafted = new TreeSet<>();
        try {
            Path place = Files.createTempDirectory("aksum-draft-");
            try {
                for (Map.Entry<String, String> file : texts.entrySet()) {
                    Path copy = place.resolve(file.getKey());
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, file.getValue());
                    List<WrittenChangeSet> read = Changelog.read(ChangelogFiles.in(place), file.getKey())
                            .changeSets();
                    read.forEach(changeSet -> drafted.add(changeSet.id()));
                    all.addAll(read);
                }
            } finally {
                delete(place);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        LintSettings settings = LintSettings.on(today)
                .withRunnerSettings(MigrationSession.LIMITS, MigrationSession.LIMITS_OUTSIDE_A_TRANSACTION)
                .with(ModelFiles.ofLastRelease(files).map(MappedModel::parse).orElse(MappedModel.NONE));
        return new Linter(settings).lint(all, changeSet -> drafted.contains(changeSet.id()));
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> below = Files.walk(place)) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
