package et.aksum.clients;

/** Whose an institution is. */
public enum Ownership {
    PUBLIC,
    PRIVATE,
    NGO,
    FAITH_BASED,
    OTHER
}
