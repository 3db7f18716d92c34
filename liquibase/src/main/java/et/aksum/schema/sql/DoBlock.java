package et.aksum.schema.sql;

/** {@code DO}. */
public record DoBlock(Body body) implements Statement {}
