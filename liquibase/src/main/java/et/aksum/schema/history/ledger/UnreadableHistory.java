package et.aksum.schema.history.ledger;

/** The changelogs or the ledger cannot be read, so nothing can be said about them; the message says where and why. */
public final class UnreadableHistory extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableHistory(String message) {
        super(message);
    }

    UnreadableHistory(String message, Throwable cause) {
        super(message, cause);
    }
}
