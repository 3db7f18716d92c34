package et.aksum.schema.sql;

/** What PostgreSQL may assume of a function. */
public enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE
}
