package et.aksum.clients;

/** How far a registration has come. */
public enum RegistrationState {
    /** Given, but the e-mail address is not verified yet. */
    REGISTERED,
    /** Waits for somebody to decide. */
    PENDING,
    APPROVED,
    /** Refused, with a reason. */
    REJECTED,
    /** Nobody verified or decided it in time. */
    EXPIRED;

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return this == REGISTERED || this == PENDING;
    }
}
