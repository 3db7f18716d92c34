package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.GeoStamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said no, and with that the request is closed. Fired in the deciding transaction.
 *
 * @param subjectVersion the version that was decided about
 * @param reason why not
 * @param place where it was decided, null when no step asked for a place
 */
public record ApprovalRejected(
        String subjectType,
        UUID subjectId,
        long subjectVersion,
        ApprovalRequestId requestId,
        UserId decidedBy,
        String reason,
        @Nullable GeoStamp place) {}
