package et.aksum.schema.run;

/** Somebody else is migrating this database and did not finish in the time given. */
public final class MigrationLockBusy extends Exception {
    private static final long serialVersionUID = 1L;

    MigrationLockBusy(String message) {
        super(message);
    }
}
