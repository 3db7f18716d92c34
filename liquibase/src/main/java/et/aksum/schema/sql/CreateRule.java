package et.aksum.schema.sql;

/** {@code CREATE RULE}. */
public record CreateRule(String name, QualifiedName table) implements Statement {}
