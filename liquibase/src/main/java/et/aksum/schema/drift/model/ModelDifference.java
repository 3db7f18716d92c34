package et.aksum.schema.drift.model;

import et.aksum.schema.drift.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * A point in which an entity and a database do not fit.
 *
 * @param column the attribute concerned; null when it is the table as a whole, or a column no attribute knows
 * @param key the columns concerned when it is about uniqueness or an index; null otherwise
 * @param object what it should find in the database
 * @param problem what does not fit, as the end of a sentence that begins with attribute and object
 * @param expected what the attribute needs, in a word or two; null when it needs nothing there
 * @param found what is there; null when nothing is
 */
public record ModelDifference(
        Kind kind,
        MappedTable table,
        @Nullable MappedColumn column,
        @Nullable MappedKey key,
        SchemaObject object,
        String problem,
        @Nullable String expected,
        @Nullable String found) {

    /** In what they do not fit. */
    public enum Kind {
        NO_TABLE,
        NO_COLUMN,
        OTHER_TYPE,
        TOO_NARROW,
        FEWER_VALUES,
        TAKES_NO_NULL,
        MAY_BE_NULL,
        NOBODY_WRITES,
        NO_REFERENCE,
        NOT_UNIQUE,
        NO_INDEX
    }

    static ModelDifference of(
            Kind kind,
            MappedTable table,
            @Nullable MappedColumn column,
            SchemaObject object,
            String problem,
            @Nullable String expected,
            @Nullable String found) {
        return new ModelDifference(kind, table, column, null, object, problem, expected, found);
    }

    /** Entity and attribute, for example {@code Supplier.tin}. */
    public String attribute() {
        return column == null ? table.entity() : table.entity() + "." + column.attribute();
    }

    /** For people, on one line. */
    public String words() {
        return "%s (%s) %s".formatted(attribute(), object, problem);
    }
}
