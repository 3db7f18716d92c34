package et.aksum.architecture.planted.faces.unheard;

/** Breaks rule 1: lies in a context the table does not know. */
public record Stranger(String name) {}
