package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.GeoStamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sent the record back for a change. Fired in the deciding transaction.
 *
 * @param subjectVersion the version that was decided about
 * @param comment what to change
 * @param place where it was decided, null when no step asked for a place
 */
public record ApprovalReturned(
        String subjectType,
        UUID subjectId,
        long subjectVersion,
        ApprovalRequestId requestId,
        UserId decidedBy,
        String comment,
        @Nullable GeoStamp place) {}
