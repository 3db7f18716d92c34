package et.aksum.clients;

/** For which affairs of an institution somebody speaks. */
public enum ContactRole {
    ORDERS,
    FINANCE,
    RECEIVING,
    PHARMACIST_IN_CHARGE
}
