package et.aksum.schema.lint.model;

import et.aksum.schema.sql.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which schema a name without one means. */
final class SearchPath {
    private static final String DEFAULT = "public";
    private static final Set<String> NOT_FOR_TABLES = Set.of("pg_catalog", "pg_temp", "$user", "");

    private List<String> schemas = List.of(DEFAULT);
    private List<String> outside = schemas;

    void set(String value) {
        List<String> named = Arrays.stream(value.split("[,\\s]+"))
                .map(schema -> schema.replaceAll("^[\"']|[\"']$", ""))
                .filter(schema -> !NOT_FOR_TABLES.contains(schema))
                .toList();
        schemas = named.isEmpty() || value.equals("default") ? List.of(DEFAULT) : named;
    }

    void enter(@Nullable String schema) {
        outside = schemas;
        if (schema != null) {
            schemas = List.of(schema);
        }
    }

    void leave() {
        schemas = outside;
    }

    void reset() {
        schemas = List.of(DEFAULT);
    }

    QualifiedName resolve(QualifiedName name, Predicate<QualifiedName> exists) {
        String schema = name.schema();
        if (schema != null) {
            return name;
        }
        QualifiedName found = first(name, exists);
        return found != null ? found : new QualifiedName(schemas.get(0), name.name());
    }

    private @Nullable QualifiedName first(QualifiedName name, Predicate<QualifiedName> exists) {
        QualifiedName temporary = new QualifiedName("pg_temp", name.name());
        if (exists.test(temporary)) {
            return temporary;
        }
        for (String schema : schemas) {
            QualifiedName candidate = new QualifiedName(schema, name.name());
            if (exists.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
