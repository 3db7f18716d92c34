package et.aksum.procurement;

/** Where an order stands. A stock release is only ever DRAFT, IN_PROGRESS, CLOSED or CANCELLED. */
public enum OrderStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    IN_PROGRESS,
    CLOSED,
    CANCELLED;

    /** Until goods are on their way. */
    public boolean isCancellable() {
        return this == DRAFT || this == SUBMITTED || this == APPROVED;
    }

    /** From approval on its milestones are recorded, and corrected even after the last. */
    public boolean isTracked() {
        return this == APPROVED || this == IN_PROGRESS || this == CLOSED;
    }
}
