package et.aksum.approval.domain;

import et.aksum.approval.Approvers.LimitAsked;
import et.aksum.identity.UserId;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Appends decisions to the chain of the caller's organisation. Who decides, and when, the database knows by itself. */
@ApplicationScoped
public class DecisionChain {
    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** Where a decision stands in the chain, and the hash that the audit trail notes of it. */
    public record Link(UUID id, long seq, String hash) {}

    /** @param limit the limit that was compared with the amount, and the rate it took; null where none was asked */
    public Link append(
            ApprovalStep step,
            String decision,
            @Nullable String reason,
            UserId seat,
            @Nullable LimitAsked limit,
            @Nullable GeoStamp place) {
        Caller caller = TenantContext.require();
        UUID id = Uuid7.next();
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(
                        "select approval.decide(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            append.setObject(1, id);
            append.setObject(2, step.id());
            append.setString(3, decision);
            append.setString(4, reason);
            append.setObject(5, seat.value());
            append.setString(6, caller.name());
            append.setString(7, caller.channel().name());
            append.setString(8, caller.level().name());
            append.setObject(9, caller.secondFactorAt(), Types.TIMESTAMP_WITH_TIMEZONE);
            append.setObject(10, limit == null ? null : limit.most().amount(), Types.NUMERIC);
            append.setString(11, limit == null ? null : limit.most().currency().getCurrencyCode());
            append.setObject(12, limit == null ? null : limit.rate(), Types.NUMERIC);
            setPlace(append, place);
            try (var row = append.executeQuery()) {
                row.next();
                return link(connection, id, row.getLong(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The decision could not be kept as evidence; it does not count.", failed);
        }
    }

    private static Link link(Connection connection, UUID id, long seq) throws SQLException {
        try (var read = connection.prepareStatement("select hash from approval.decision where seq = ?")) {
            read.setLong(1, seq);
            try (var row = read.executeQuery()) {
                row.next();
                return new Link(id, seq, HexFormat.of().formatHex(row.getBytes(1)));
            }
        }
    }

    private static void setPlace(PreparedStatement append, @Nullable GeoStamp place) throws SQLException {
        append.setObject(13, place == null ? null : place.latitude(), Types.NUMERIC);
        append.setObject(14, place == null ? null : place.longitude(), Types.NUMERIC);
        append.setObject(15, place == null ? null : place.accuracyMetres(), Types.NUMERIC);
        append.setString(16, place == null ? null : place.source().name());
        append.setObject(17, place == null ? null : place.deviceTime(), Types.TIMESTAMP_WITH_TIMEZONE);
        append.setObject(18, place == null ? null : place.mock(), Types.BOOLEAN);
    }
}
