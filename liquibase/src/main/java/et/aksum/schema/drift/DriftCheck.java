package et.aksum.schema.drift;

import et.aksum.schema.DriftReport;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelComparison;
import et.aksum.schema.drift.model.ModelDifference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a database with the history and with the entities, in one look. */
public final class DriftCheck {
    private final Catalogue expected;
    private final List<MappedTable> model;
    private final AllowedDrift allowed;
    private final Clock clock;

    /**
     * A check.
     *
     * @param expected what the history makes
     * @param model what the entities need; empty to leave them out
     */
    public DriftCheck(Catalogue expected, List<MappedTable> model, AllowedDrift allowed, Clock clock) {
        this.expected = expected;
        this.model = List.copyOf(model);
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Looks at the database; any role may, and nothing is locked or changed. */
    public DriftReport of(Connection database) throws SQLException {
        Catalogue found = CatalogueReader.read(database);
        List<Difference> differences = CatalogueComparison.of(expected, found);
        List<DriftReport.Entry> entries = new ArrayList<>();
        for (Difference difference : differences) {
            entries.add(new DriftReport.Entry(
                    "history and database",
                    difference.object().toString(),
                    difference.words(),
                    difference.remedy(expected),
                    explanation(difference)));
        }
        for (ModelDifference difference : ModelComparison.of(model, found)) {
            entries.add(new DriftReport.Entry(
                    "entities and database",
                    difference.object().toString(),
                    difference.words(),
                    "-- mend the entity, or bring the database to it by a changeSet",
                    null));
        }
        for (AllowedDrift.Entry unused : allowed.unused(differences)) {
            entries.add(new DriftReport.Entry(
                    "list and database",
                    unused.what(),
                    "Line %d of the allowed drift answers for nothing that differs".formatted(unused.line()),
                    "-- take the line out",
                    null));
        }
        int tables = (int) found.objects().keySet().stream()
                .filter(object -> object.kind() == ObjectKind.TABLE)
                .count();
        return new DriftReport(clock.instant(), tables, entries);
    }

    // What has expired explains nothing any more.
    private @Nullable String explanation(Difference difference) {
        AllowedDrift.Entry entry = allowed.entryFor(difference);
        return entry == null || entry.until().isBefore(LocalDate.now(clock))
                ? null
                : "until %s: %s".formatted(entry.until(), entry.reason());
    }
}
