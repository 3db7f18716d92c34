package et.aksum.schema.drift;

import et.aksum.schema.DriftReport;
import et.aksum.schema.drift.model.MappedTable;
import et.aksum.schema.drift.model.ModelComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares pairwise what the history makes, what the entities need and what a database is, in one look. */
public final class DriftCheck {
    private static final String MEND_ENTITY =
            "-- mend the entity, or bring the schema to it by a changeSet: aksum-schema draft";

    private final Catalogue expected;
    private final Since since;
    private final List<MappedTable> model;
    private final AllowedDrift allowed;
    private final Clock clock;

    /**
     * A check.
     *
     * @param expected what the history makes
     * @param since who made it
     * @param model what the entities need; empty to leave them out
     */
    public DriftCheck(Catalogue expected, Since since, List<MappedTable> model, AllowedDrift allowed, Clock clock) {
        this.expected = expected;
        this.since = since;
        this.model = List.copyOf(model);
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Looks at the database; any role may, and nothing is locked or changed. */
    public DriftReport of(Connection database) throws SQLException {
        Catalogue found = CatalogueReader.read(database);
        Catalogue wanted = ExpectedPartitions.in(expected, found);
        List<Difference> differences = CatalogueComparison.of(wanted, found);
        List<DriftReport.Entry> entries = new ArrayList<>();
        differences.forEach(difference -> entries.add(entry(difference, wanted)));
        entries.addAll(entitiesAnd("database", found));
        entries.addAll(entitiesAnd("history", expected));
        for (AllowedDrift.Entry unused : allowed.unused(differences)) {
            entries.add(new DriftReport.Entry(
                    "list and database",
                    unused.what(),
                    "Line %d of the allowed drift answers for nothing that differs".formatted(unused.line()),
                    null,
                    null,
                    null,
                    "-- take the line out",
                    null));
        }
        return new DriftReport(clock.instant(), found.tables(), entries);
    }

    /** Compares the entities with the history alone. */
    public DriftReport withoutDatabase() {
        return new DriftReport(clock.instant(), expected.tables(), entitiesAnd("history", expected));
    }

    private DriftReport.Entry entry(Difference difference, Catalogue wanted) {
        return new DriftReport.Entry(
                "history and database",
                difference.object().toString(),
                difference.words(),
                difference.expected(),
                difference.found(),
                difference.isUnexpected() ? null : since.of(difference.object()),
                difference.remedy(wanted),
                explanation(difference));
    }

    private List<DriftReport.Entry> entitiesAnd(String other, Catalogue catalogue) {
        return ModelComparison.of(model, catalogue).stream()
                .map(difference -> new DriftReport.Entry(
                        "entities and " + other,
                        difference.object().toString(),
                        difference.words(),
                        difference.expected(),
                        difference.found(),
                        catalogue.objects().containsKey(difference.object()) ? since.of(difference.object()) : null,
                        MEND_ENTITY,
                        null))
                .toList();
    }

    // What has expired explains nothing any more.
    private @Nullable String explanation(Difference difference) {
        AllowedDrift.Entry entry = allowed.entryFor(difference);
        return entry == null || entry.until().isBefore(LocalDate.now(clock))
                ? null
                : "until %s: %s".formatted(entry.until(), entry.reason());
    }
}
