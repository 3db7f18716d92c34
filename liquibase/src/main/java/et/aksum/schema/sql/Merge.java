package et.aksum.schema.sql;

/** {@code MERGE}. */
public record Merge(QualifiedName table) implements Statement {}
