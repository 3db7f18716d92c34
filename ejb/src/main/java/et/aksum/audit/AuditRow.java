package et.aksum.audit;

import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Channel;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as people read it.
 *
 * @param seq its place in the organisation's chain, from 1 without gaps
 * @param details a JSON object
 * @param hash hexadecimal SHA-256 that binds this entry to all before it
 */
public record AuditRow(
        long seq,
        UUID id,
        OffsetDateTime occurredAt,
        @Nullable UUID actorId,
        String actorName,
        Channel channel,
        AuthenticationLevel level,
        @Nullable String address,
        String action,
        String subjectType,
        String subjectId,
        @Nullable GeoStamp geo,
        String details,
        String hash) {}
