package et.aksum.architecture.planted.unmarked;

/** Breaks rule 12: its package has no map. */
public record Nameless() {}
