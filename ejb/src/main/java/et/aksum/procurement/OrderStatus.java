package et.aksum.procurement;

/** Where an order stands. A stock release is only ever DRAFT, IN_PROGRESS, CLOSED or CANCELLED. */
public enum OrderStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    IN_PROGRESS,
    CLOSED,
    CANCELLED
}
