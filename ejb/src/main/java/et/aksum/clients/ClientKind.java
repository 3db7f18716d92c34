package et.aksum.clients;

/** What an institution is. */
public enum ClientKind {
    HOSPITAL,
    HEALTH_CENTRE,
    CLINIC,
    PHARMACY,
    DRUG_STORE,
    LABORATORY,
    BLOOD_BANK,
    WHOLESALER,
    UNIVERSITY,
    AGENCY,
    OTHER
}
