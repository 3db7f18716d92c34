package et.aksum.schema;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.history.Changelog;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.Linter;
import et.aksum.schema.report.GapAnalysis;
import et.aksum.schema.report.RequirementMap;
import et.aksum.schema.report.TableSizes;
import et.aksum.schema.run.MigrationSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the linter has against the changelogs of this build, with the sizes of a database's tables in mind, and which requirements that database does
 * not meet.
 *
 * @param takenAt when it looked
 */
public record SchemaFindings(Instant takenAt, List<Entry> entries) {
    private static final AtomicReference<@Nullable SchemaFindings> LAST = new AtomicReference<>();

    public SchemaFindings {
        entries = List.copyOf(entries);
    }

    /**
     * A finding.
     *
     * @param rule such as LK01; GAP for a requirement that is not met
     * @param severity error, warning or info
     * @param changeSet where; empty for a requirement
     */
    public record Entry(String rule, String severity, String changeSet, String message, String remedy) {}

    /** Looks at the database and at the changelogs of this build; takes a second or two, locks and changes nothing. */
    public static SchemaFindings look(Connection database, Clock clock) throws SQLException {
        ChangelogFiles files = ChangelogFiles.ofThisBuild();
        Changelog changelog = Changelog.read(files, ChangelogFiles.MASTER);
        LintSettings settings = LintSettings.on(LocalDate.now(clock))
                .withRunnerSettings(MigrationSession.LIMITS, MigrationSession.LIMITS_OUTSIDE_A_TRANSACTION)
                .with(TableSizes.read(database));
        List<Finding> found = new ArrayList<>(new Linter(settings).lint(changelog));
        Catalogue catalogue = CatalogueReader.read(database);
        found.addAll(GapAnalysis.of(RequirementMap.of(files), catalogue, cut(changelog, files))
                .findings());
        SchemaFindings findings = new SchemaFindings(
                clock.instant(), found.stream().map(SchemaFindings::entry).toList());
        LAST.set(findings);
        return findings;
    }

    /** What this node found when it looked last; empty until it has. */
    public static Optional<SchemaFindings> last() {
        return Optional.ofNullable(LAST.get());
    }

    private static Set<String> cut(Changelog changelog, ChangelogFiles files) {
        return changelog.releases().stream()
                .filter(release -> files.find("%s/%s/manifest.json".formatted(ChangelogFiles.HOME, release))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Entry entry(Finding finding) {
        return new Entry(
                finding.rule(),
                finding.severity().toString().toLowerCase(Locale.ROOT),
                finding.changeSet(),
                finding.message(),
                finding.remedy());
    }
}
