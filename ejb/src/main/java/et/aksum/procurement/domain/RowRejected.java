package et.aksum.procurement.domain;

/** A row of a file that cannot be taken in; carried to the row's report, never out of the import. */
final class RowRejected extends Exception {
    RowRejected(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        String reason = getMessage();
        return reason == null ? "" : reason;
    }
}
