package et.aksum.schema.drift;

/**
 * One thing of a database.
 *
 * @param name qualified and quoted where needed, for example {@code procurement.purchase_order.total}; unique in its kind
 */
public record SchemaObject(ObjectKind kind, String name) implements Comparable<SchemaObject> {
    @Override
    public int compareTo(SchemaObject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** True if this is the other one or a part of it: a column of the table, a grant on it. */
    public boolean belongsTo(SchemaObject other) {
        return equals(other) || name.startsWith(other.name + ".") || name.contains(" " + other.name + " to ");
    }

    @Override
    public String toString() {
        return kind.words() + " " + name;
    }
}
