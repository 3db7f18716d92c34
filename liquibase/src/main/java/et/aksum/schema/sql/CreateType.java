package et.aksum.schema.sql;

/** {@code CREATE TYPE} of anything but an enumeration: composite, range, base or shell. */
public record CreateType(QualifiedName name) implements Statement {}
