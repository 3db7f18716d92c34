package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.GeoStamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last step of a request was approved. Fired in the deciding transaction.
 *
 * @param subjectVersion the version that was decided about
 * @param documentDate the day whose exchange rates count
 * @param reason of the last approver, null when he gave none
 * @param place where it was decided, null when no step asked for a place
 */
public record ApprovalGranted(
        String subjectType,
        UUID subjectId,
        long subjectVersion,
        ApprovalRequestId requestId,
        UserId decidedBy,
        LocalDate documentDate,
        @Nullable String reason,
        @Nullable GeoStamp place) {}
