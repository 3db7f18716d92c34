package et.aksum.schema.sql;

/** {@code SET}, and {@code RESET} with the value {@code default}; name and value in lower case. */
public record SetParameter(boolean local, String name, String value) implements Statement {}
