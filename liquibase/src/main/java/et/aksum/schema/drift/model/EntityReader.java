package et.aksum.schema.drift.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables an entity stands for from the annotations on its fields, as Jakarta Persistence 3.1 defines their defaults. */
final class EntityReader {
    private final Class<?> entity;
    private final String table;
    private final List<MappedTable> others = new ArrayList<>();

    private EntityReader(Class<?> entity) {
        this.entity = entity;
        this.table = tableOf(entity);
    }

    /** The entity's own table first, then those of its collections. */
    static List<MappedTable> read(Class<?> entity) {
        EntityReader reader = new EntityReader(entity);
        List<MappedColumn> columns = new ArrayList<>();
        for (Class<?> type : lineage(entity)) {
            columns.addAll(reader.columns(type, "", true));
        }
        DiscriminatorColumn kind = entity.getAnnotation(DiscriminatorColumn.class);
        if (kind != null) {
            columns.add(new MappedColumn("(kind)", name(kind.name(), "DTYPE"), Set.of(), Nullness.VALUE, true));
        }
        List<MappedTable> tables = new ArrayList<>();
        tables.add(new MappedTable(entity.getSimpleName(), reader.table, columns, true));
        tables.addAll(reader.others);
        return tables;
    }

    private static Iterable<Class<?>> lineage(Class<?> entity) {
        Deque<Class<?>> types = new ArrayDeque<>();
        for (Class<?> type = entity; type != null && type != Object.class; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class)) {
                types.addFirst(type);
            }
        }
        return types;
    }

    private static String tableOf(Class<?> entity) {
        // One table for a whole tree of classes belongs to its root.
        Class<?> root = lineage(entity).iterator().next();
        Table table = root.getAnnotation(Table.class);
        String simple = root.getSimpleName();
        return table == null ? simple.toLowerCase(Locale.ROOT) : qualified(table.schema(), name(table.name(), simple));
    }

    private List<MappedColumn> columns(Class<?> type, String path, boolean required) {
        List<MappedColumn> columns = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            boolean kept = !Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers())
                    && !field.isSynthetic()
                    && !field.isAnnotationPresent(Transient.class)
                    // Weaving adds fields of its own to the loaded class.
                    && !field.getName().startsWith("_persistence_");
            if (kept) {
                columns.addAll(attribute(field, path + field.getName(), required));
            }
        }
        return columns;
    }

    private List<MappedColumn> attribute(Field field, String path, boolean required) {
        if (field.isAnnotationPresent(ManyToOne.class) || field.isAnnotationPresent(OneToOne.class)) {
            return join(field, path);
        }
        if (field.isAnnotationPresent(ElementCollection.class)) {
            others.add(collection(field, path));
            return List.of();
        }
        if (field.isAnnotationPresent(OneToMany.class) || field.isAnnotationPresent(ManyToMany.class)) {
            return List.of();
        }
        if (field.isAnnotationPresent(EmbeddedId.class) || field.getType().isAnnotationPresent(Embeddable.class)) {
            return columns(field.getType(), path + ".", required && !isNullable(field));
        }
        return List.of(basic(field, path, required));
    }

    private static MappedColumn basic(Field field, String path, boolean required) {
        Column column = field.getAnnotation(Column.class);
        Enumerated enumerated = field.getAnnotation(Enumerated.class);
        boolean converted = field.isAnnotationPresent(Convert.class);
        boolean asText = enumerated != null && enumerated.value() == EnumType.STRING;
        boolean key = field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(Version.class);
        return new MappedColumn(
                path,
                name(column == null ? "" : column.name(), field.getName()),
                converted ? Set.of() : ColumnTypes.of(field.getType(), asText),
                key ? Nullness.VALUE : nullness(field, required),
                column == null || column.insertable());
    }

    private static List<MappedColumn> join(Field field, String path) {
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        OneToOne one = field.getAnnotation(OneToOne.class);
        if (one != null && !one.mappedBy().isEmpty()) {
            return List.of();
        }
        ManyToOne many = field.getAnnotation(ManyToOne.class);
        boolean optional = isNullable(field) && (many == null || many.optional()) && (one == null || one.optional());
        Field id = idOf(field.getType());
        return List.of(new MappedColumn(
                path,
                name(join == null ? "" : join.name(), field.getName() + "_" + (id == null ? "id" : columnName(id))),
                id == null ? Set.of() : ColumnTypes.of(id.getType(), true),
                optional ? Nullness.NULL : Nullness.VALUE,
                join == null || join.insertable()));
    }

    private MappedTable collection(Field field, String path) {
        CollectionTable holder = field.getAnnotation(CollectionTable.class);
        List<MappedColumn> columns = new ArrayList<>();
        if (holder != null) {
            Arrays.stream(holder.joinColumns())
                    .map(join -> new MappedColumn(path, lower(join.name()), Set.of(), Nullness.VALUE, true))
                    .forEach(columns::add);
        }
        Class<?> element = Collection.class.isAssignableFrom(field.getType())
                        && field.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : Object.class;
        if (element.isAnnotationPresent(Embeddable.class)) {
            columns.addAll(columns(element, path + ".", true));
        } else {
            Column column = field.getAnnotation(Column.class);
            columns.add(new MappedColumn(
                    path,
                    name(column == null ? "" : column.name(), field.getName()),
                    ColumnTypes.of(element, true),
                    Nullness.VALUE,
                    true));
        }
        String name = holder == null || holder.name().isEmpty() ? table + "_" + lower(field.getName()) : holder.name();
        return new MappedTable(
                entity.getSimpleName(), qualified(holder == null ? "" : holder.schema(), name), columns, true);
    }

    private static @Nullable Field idOf(Class<?> target) {
        for (Class<?> type : lineage(target)) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Id.class)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static String columnName(Field field) {
        Column column = field.getAnnotation(Column.class);
        return name(column == null ? "" : column.name(), field.getName());
    }

    private static Nullness nullness(Field field, boolean required) {
        if (isNullable(field)) {
            return Nullness.NULL;
        }
        return required ? Nullness.VALUE : Nullness.WITH_ITS_GROUP;
    }

    private static boolean isNullable(Field field) {
        Column column = field.getAnnotation(Column.class);
        if (field.getType().isPrimitive() || column != null && !column.nullable()) {
            return false;
        }
        return !isNullMarked(field.getDeclaringClass())
                || saysNullable(field.getAnnotatedType())
                || saysNullable(field);
    }

    // By name: an archive may bring annotations of its own, and any of that name means the same.
    private static boolean saysNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private static boolean isNullMarked(Class<?> type) {
        Package home = type.getPackage();
        return home != null
                && Arrays.stream(home.getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().equals("NullMarked"));
    }

    private static String qualified(String schema, String name) {
        return schema.isEmpty() ? lower(name) : lower(schema) + "." + lower(name);
    }

    private static String name(String given, String otherwise) {
        return lower(given.isEmpty() ? otherwise : given);
    }

    // PostgreSQL folds what is not quoted.
    private static String lower(String name) {
        return Objects.requireNonNull(name).toLowerCase(Locale.ROOT);
    }
}
