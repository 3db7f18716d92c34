package et.aksum.approval;

import et.aksum.identity.UserId;
import java.util.UUID;

/** Whoever asked took the request back before it was decided. */
public record ApprovalWithdrawn(
        String subjectType, UUID subjectId, long subjectVersion, ApprovalRequestId requestId, UserId withdrawnBy) {}
