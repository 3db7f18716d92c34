package et.aksum.procurement.domain;

/** What became of one row of a file. */
public enum ImportOutcome {
    IMPORTED,
    REJECTED,
    UNCHANGED
}
