package et.aksum.architecture.planted.names;

/** Breaks rule 9. */
public record OrderManager() {}
