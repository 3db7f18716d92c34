package et.aksum.schema.drift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attribute is best kept in PostgreSQL, for a column that is new or too small.
 *
 * @param type with its modifiers, for example {@code numeric(19,4)}
 * @param key whether it is part of the key of the entity
 * @param longest how many characters, or digits of a number, the mapping allows; 0 when it does not say
 * @param values names of the constants of an enumeration kept as text; empty otherwise
 * @param references the table the value is a key of; null for anything but a relation
 */
public record Storage(String type, boolean key, int longest, List<String> values, @Nullable String references) {
    public Storage {
        values = List.copyOf(values);
    }

    static Storage of(String type) {
        return new Storage(type, false, 0, List.of(), null);
    }

    /** Also part of the key, or a relation, where the other one is. */
    Storage and(Storage other) {
        return new Storage(type, key || other.key, longest, values, references == null ? other.references : references);
    }

    Storage asKey() {
        return new Storage(type, true, longest, values, references);
    }

    Storage referringTo(String table) {
        return new Storage(type, key, longest, values, table);
    }
}
