package et.aksum.approval;

/** What became of a request. It waits, and then it is closed, once. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Sent back with a comment: the author changes the record and asks again. */
    RETURNED,
    WITHDRAWN,
    /** The record got another version while the request waited. */
    VOIDED,
    /** Nobody decided in time. */
    EXPIRED
}
