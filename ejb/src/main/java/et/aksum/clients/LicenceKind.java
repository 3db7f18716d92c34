package et.aksum.clients;

/** What a licence allows. */
public enum LicenceKind {
    /** To trade at all; public institutions have none. */
    TRADE,
    PHARMACY,
    HEALTH_FACILITY,
    LABORATORY,
    CONTROLLED_MEDICINES;

    /** Whether it allows to practise, which controlled items ask for. */
    public boolean isToPractise() {
        return this != TRADE;
    }
}
