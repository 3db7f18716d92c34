package et.aksum.schema.drift.model;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What tables are called, as Jakarta Persistence defines its defaults and PostgreSQL folds what is not quoted. */
final class Names {
    private Names() {}

    /** Entities and mapped superclasses from the root down. */
    static List<Class<?>> lineage(Class<?> entity) {
        Deque<Class<?>> types = new ArrayDeque<>();
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class)) {
                types.addFirst(type);
            }
        }
        return List.copyOf(types);
    }

    /** The first entity of a tree of classes. */
    static Class<?> root(Class<?> entity) {
        return lineage(entity).stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .findFirst()
                .orElse(entity);
    }

    /** The table that has the key of an entity. */
    static String table(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        String simple = type.getSimpleName();
        return table == null ? lower(simple) : qualified(table.schema(), given(table.name(), simple));
    }

    static String qualified(String schema, String name) {
        return schema.isEmpty() ? lower(name) : lower(schema) + "." + lower(name);
    }

    static String given(String name, String otherwise) {
        return lower(name.isEmpty() ? otherwise : name);
    }

    static String lower(String name) {
        return Objects.requireNonNull(name).toLowerCase(Locale.ROOT);
    }
}
