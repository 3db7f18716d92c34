package et.aksum.schema.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type as PostgreSQL knows it, whatever it was called: {@code int8} is {@code bigint}.
 *
 * @param schema null for those of PostgreSQL itself and unqualified ones
 * @param modifiers lengths, precision and scale
 */
public record TypeName(@Nullable String schema, String name, List<String> modifiers, boolean array) {
    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("national character varying", "varchar"),
            Map.entry("nchar varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("national character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("bit varying", "varbit"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"));

    public TypeName {
        name = CANONICAL.getOrDefault(name, name);
        modifiers = List.copyOf(modifiers);
    }

    public boolean is(String canonical) {
        return schema == null && name.equals(canonical);
    }

    public boolean isAny(String... canonical) {
        return schema == null && List.of(canonical).contains(name);
    }

    public boolean isSerial() {
        return isAny("serial", "bigserial", "smallserial");
    }

    /** The modifier at an index as a number; the given value when there is none. */
    public int modifier(int index, int otherwise) {
        try {
            return index < modifiers.size() ? Integer.parseInt(modifiers.get(index)) : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    @Override
    public String toString() {
        return (schema == null ? "" : schema + ".")
                + name
                + (modifiers.isEmpty() ? "" : "(" + String.join(",", modifiers) + ")")
                + (array ? "[]" : "");
    }
}
