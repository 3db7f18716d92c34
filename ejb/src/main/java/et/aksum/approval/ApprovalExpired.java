package et.aksum.approval;

import java.util.UUID;

/** A request lapsed: nobody decided within the working time its rule gives. */
public record ApprovalExpired(String subjectType, UUID subjectId, long subjectVersion, ApprovalRequestId requestId) {}
