package et.aksum.schema.plan;

import org.jspecify.annotations.Nullable;

/** Constants in SQL text, under standard_conforming_strings, which is on since PostgreSQL 9.1. */
public final class Quoted {
    private Quoted() {}

    /** A string constant, or null. */
    public static String text(@Nullable String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }
}
