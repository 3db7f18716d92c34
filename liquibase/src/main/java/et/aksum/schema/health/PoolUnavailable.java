package et.aksum.schema.health;

/** The runtime pool or its database does not answer. */
final class PoolUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    PoolUnavailable(String message) {
        super(message);
    }
}
