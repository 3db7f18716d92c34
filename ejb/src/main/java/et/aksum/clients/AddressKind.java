package et.aksum.clients;

/** What an address is for. */
public enum AddressKind {
    SEAT,
    DELIVERY,
    BILLING
}
