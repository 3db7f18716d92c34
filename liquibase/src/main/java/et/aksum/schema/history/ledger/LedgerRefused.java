package et.aksum.schema.history.ledger;

/** The ledger was not written, because what was asked for makes no sense for this history; the message says what does. */
public final class LedgerRefused extends Exception {
    private static final long serialVersionUID = 1L;

    LedgerRefused(String message) {
        super(message);
    }
}
