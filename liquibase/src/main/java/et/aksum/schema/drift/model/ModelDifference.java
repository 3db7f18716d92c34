package et.aksum.schema.drift.model;

import et.aksum.schema.drift.SchemaObject;

/**
 * A point in which an entity and a database do not fit.
 *
 * @param attribute entity and attribute, for example {@code Supplier.tin}
 * @param object what it should find in the database
 * @param problem what does not fit, as the end of a sentence that begins with the two
 */
public record ModelDifference(String attribute, SchemaObject object, String problem) {
    /** For people, on one line. */
    public String words() {
        return "%s (%s) %s".formatted(attribute, object, problem);
    }
}
