package et.aksum.audit;

import et.aksum.audit.domain.JsonText;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes to the trail of the caller's organisation, in the caller's transaction. */
@ApplicationScoped
public class AuditTrail {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    @Inject
    Event<PlaceTaken> taken;

    /**
     * Appends an entry; organisation and actor are those the database itself reads from the signed context.
     *
     * @throws IllegalStateException when it cannot be written; the surrounding transaction must then fail, and does
     */
    public void record(AuditEvent event) {
        Caller caller = TenantContext.require();
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(
                        "select audit.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            append.setObject(1, Uuid7.next());
            append.setString(2, caller.name());
            append.setString(3, caller.channel().name());
            append.setString(4, caller.level().name());
            append.setString(5, caller.address());
            append.setString(6, event.action());
            append.setString(7, event.subjectType());
            append.setString(8, event.subjectId());
            setPlace(append, event.geo());
            append.setString(15, JsonText.of(event.details()));
            append.execute();
            if (event.geo() != null && caller.userId() != null) {
                taken.fire(new PlaceTaken(caller.userId(), event.action(), event.subjectType(), event.subjectId()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The audit trail could not be written; \"%s\" does not happen.".formatted(event.action()), failed);
        }
    }

    private static void setPlace(PreparedStatement append, @Nullable GeoStamp geo) throws SQLException {
        append.setObject(9, geo == null ? null : geo.latitude(), Types.NUMERIC);
        append.setObject(10, geo == null ? null : geo.longitude(), Types.NUMERIC);
        append.setObject(11, geo == null ? null : accuracy(geo), Types.NUMERIC);
        append.setString(12, geo == null ? null : geo.source().name());
        append.setObject(13, geo == null ? null : geo.deviceTime(), Types.TIMESTAMP_WITH_TIMEZONE);
        append.setObject(14, geo == null ? null : geo.mock(), Types.BOOLEAN);
    }

    private static @Nullable BigDecimal accuracy(GeoStamp geo) {
        return geo.accuracyMetres();
    }
}
