package et.aksum.schema;

import et.aksum.schema.drift.AllowedDrift;
import et.aksum.schema.drift.DriftCheck;
import et.aksum.schema.drift.ExpectedCatalogue;
import et.aksum.schema.drift.Since;
import et.aksum.schema.drift.model.ModelDiscovery;
import et.aksum.schema.history.ChangelogFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the database of this application is what its history made and its entities need. */
public final class SchemaDrift {
    private static final AtomicReference<@Nullable DriftReport> LAST = new AtomicReference<>();

    private SchemaDrift() {}

    /**
     * Looks at the database; any role may, and nothing is locked or changed.
     *
     * @param entities the classes of the persistence unit
     * @param allowed the list of differences somebody answers for, one a line; see {@link AllowedDrift}
     * @throws IllegalArgumentException naming the line of the list that lacks its day or its reason
     */
    public static DriftReport look(Connection database, Collection<Class<?>> entities, String allowed, Clock clock)
            throws SQLException {
        DriftReport report = new DriftCheck(
                        ExpectedCatalogue.read(),
                        Since.of(ChangelogFiles.ofThisBuild()),
                        ModelDiscovery.of(entities),
                        AllowedDrift.parse(allowed),
                        clock)
                .of(database);
        LAST.set(report);
        return report;
    }

    /** What this node found when it looked last; empty until it has. Health checks and management must answer at once. */
    public static Optional<DriftReport> last() {
        return Optional.ofNullable(LAST.get());
    }
}
