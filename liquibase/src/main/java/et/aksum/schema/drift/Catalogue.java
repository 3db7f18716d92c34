package et.aksum.schema.drift;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything a database consists of: things, and what is said of each ({@code type}, {@code default}, {@code definition}, …). */
public final class Catalogue {
    private final SortedMap<SchemaObject, SortedMap<String, String>> objects = new TreeMap<>();

    /** Things in order, each with its aspects; an aspect that does not apply is absent. */
    public SortedMap<SchemaObject, SortedMap<String, String>> objects() {
        return Collections.unmodifiableSortedMap(objects);
    }

    /** How many tables are among them. */
    public int tables() {
        return (int) objects.keySet().stream()
                .filter(object -> object.kind() == ObjectKind.TABLE)
                .count();
    }

    void add(SchemaObject object, Map<String, String> aspects) {
        if (objects.put(object, Collections.unmodifiableSortedMap(new TreeMap<>(aspects))) != null) {
            throw new IllegalStateException("Read twice: " + object);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue catalogue && objects.equals(catalogue.objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }
}
