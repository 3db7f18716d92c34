package et.aksum.schema.sql;

/** {@code CREATE LANGUAGE}. */
public record CreateLanguage(String name, boolean trusted) implements Statement {}
