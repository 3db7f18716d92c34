package et.aksum.operations;

import et.aksum.schema.DriftReport;
import et.aksum.schema.SchemaDrift;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells operators in what the database differs from the history of its schema and from the application's entities. */
@Stateless
public class DriftReports {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @PersistenceContext(unitName = "aksum")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The list of differences somebody answers for, as text; see the operator's guide. */
    @Inject
    @ConfigProperty(name = "AKSUM_ALLOWED_DRIFT")
    Optional<String> allowed = Optional.empty();

    /**
     * What the last look found.
     *
     * @param takenAt when; null when this server has not looked yet
     * @param clean whether somebody answers for every difference
     */
    public record DriftView(@Nullable OffsetDateTime takenAt, boolean clean, int tables, List<DriftRow> differences) {}

    /**
     * A difference.
     *
     * @param between which two differ
     * @param expected what the first of the two says; null when it says nothing of it
     * @param found what the second says; null likewise
     * @param since the changeSet that touched the thing last; null when none did
     * @param remedy the statements that mend it, or a remark where that takes a decision
     * @param allowed why it is tolerated, and until when; null when nobody answers for it
     */
    public record DriftRow(
            String between,
            String object,
            String what,
            @Nullable String expected,
            @Nullable String found,
            @Nullable String since,
            String remedy,
            @Nullable String allowed) {}

    /** What this server found when it looked last. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_VIEW)
    public DriftView last() {
        return view(SchemaDrift.last());
    }

    /** Looks now; takes about a second. */
    @RequiresPermission(Permission.OPERATIONS_SCHEMA_VIEW)
    public DriftView look() {
        return view(Optional.of(lookUnasked()));
    }

    /** Looks without anybody asking. */
    @Unguarded("The server's own timer and management; shows nothing to a person.")
    public DriftReport lookUnasked() {
        List<Class<?>> classes = new ArrayList<>();
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            classes.add(entity.getJavaType());
        }
        try (var connection = database.getConnection()) {
            return SchemaDrift.look(connection, classes, allowed.orElse(""), clock);
        } catch (SQLException failed) {
            throw new IllegalStateException("The catalogue could not be read.", failed);
        }
    }

    private static DriftView view(Optional<DriftReport> report) {
        return report.map(found -> new DriftView(
                        found.takenAt().atOffset(ZoneOffset.UTC),
                        found.isClean(),
                        found.tables(),
                        found.entries().stream()
                                .map(entry -> new DriftRow(
                                        entry.between(),
                                        entry.object(),
                                        entry.what(),
                                        entry.expected(),
                                        entry.found(),
                                        entry.since(),
                                        entry.remedy(),
                                        entry.allowed()))
                                .toList()))
                .orElseGet(() -> new DriftView(null, true, 0, List.of()));
    }
}
