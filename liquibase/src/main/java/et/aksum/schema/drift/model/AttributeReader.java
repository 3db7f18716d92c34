package et.aksum.schema.drift.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that the fields of a class stand for. */
final class AttributeReader {
    private final Class<?> entity;
    private final String table;
    private final List<MappedTable> others = new ArrayList<>();
    private final List<MappedKey> keys = new ArrayList<>();

    AttributeReader(Class<?> entity, String table) {
        this.entity = entity;
        this.table = table;
    }

    /** Tables of collections met so far. */
    List<MappedTable> others() {
        return others;
    }

    /** What single columns met so far promise to hold only once. */
    List<MappedKey> keys() {
        return keys;
    }

    List<MappedColumn> columns(Class<?> type) {
        return columns(type, "", true, Map.of());
    }

    /** Of the attribute that is the key; one called id when none says so. */
    static MappedColumn idOf(Class<?> target) {
        for (Class<?> type : Names.lineage(target)) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Id.class)) {
                    return basic(field, field.getName(), true, field.getAnnotation(Column.class));
                }
            }
        }
        return new MappedColumn(
                "id", "id", Set.of(), Nullness.VALUE, true, Storage.of("uuid").asKey());
    }

    List<MappedColumn> columns(Class<?> type, String path, boolean required, Map<String, Column> overrides) {
        List<MappedColumn> columns = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            boolean kept = !Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers())
                    && !field.isSynthetic()
                    && !field.isAnnotationPresent(Transient.class)
                    // Weaving adds fields of its own to the loaded class.
                    && !field.getName().startsWith("_persistence_");
            if (kept) {
                columns.addAll(attribute(field, path + field.getName(), required, overrides));
            }
        }
        return columns;
    }

    private List<MappedColumn> attribute(Field field, String path, boolean required, Map<String, Column> overrides) {
        if (field.isAnnotationPresent(ManyToOne.class) || field.isAnnotationPresent(OneToOne.class)) {
            return join(field, path);
        }
        if (field.isAnnotationPresent(ElementCollection.class)
                || field.isAnnotationPresent(OneToMany.class)
                || field.isAnnotationPresent(ManyToMany.class)) {
            others.addAll(new CollectionReader(entity, table).read(field, path));
            return List.of();
        }
        if (field.isAnnotationPresent(EmbeddedId.class) || field.getType().isAnnotationPresent(Embeddable.class)) {
            List<MappedColumn> inner =
                    columns(field.getType(), path + ".", required && !Nullability.mayBeNull(field), overridesOn(field));
            return field.isAnnotationPresent(EmbeddedId.class)
                    ? inner.stream()
                            .map(each -> each.storedAs(each.storage().asKey()))
                            .toList()
                    : inner;
        }
        Column column = overrides.getOrDefault(field.getName(), field.getAnnotation(Column.class));
        MappedColumn basic = basic(field, path, required, column);
        if (column != null && column.unique()) {
            keys.add(new MappedKey(List.of(basic.name()), true));
        }
        return List.of(basic);
    }

    private static Map<String, Column> overridesOn(Field field) {
        Map<String, Column> overrides = new HashMap<>();
        for (AttributeOverride override : field.getAnnotationsByType(AttributeOverride.class)) {
            overrides.put(override.name(), override.column());
        }
        return overrides;
    }

    private static MappedColumn basic(Field field, String path, boolean required, @Nullable Column column) {
        Enumerated enumerated = field.getAnnotation(Enumerated.class);
        boolean converted = field.isAnnotationPresent(Convert.class);
        boolean asText = enumerated != null && enumerated.value() == EnumType.STRING;
        boolean id = field.isAnnotationPresent(Id.class);
        boolean always = id || field.isAnnotationPresent(Version.class);
        Storage storage = ColumnTypes.storage(field.getType(), asText, converted, column);
        return new MappedColumn(
                path,
                Names.given(column == null ? "" : column.name(), field.getName()),
                converted || ColumnTypes.isDeclared(column) ? Set.of() : ColumnTypes.of(field.getType(), asText),
                always ? Nullness.VALUE : Nullability.of(field, required),
                (column == null || column.insertable()) && !isMadeByDatabase(field),
                id ? storage.asKey() : storage);
    }

    private static boolean isMadeByDatabase(Field field) {
        GeneratedValue generated = field.getAnnotation(GeneratedValue.class);
        return generated != null && generated.strategy() == GenerationType.IDENTITY;
    }

    private List<MappedColumn> join(Field field, String path) {
        OneToOne one = field.getAnnotation(OneToOne.class);
        if (one != null && !one.mappedBy().isEmpty()) {
            return List.of();
        }
        JoinColumn join = joinOf(field);
        ManyToOne many = field.getAnnotation(ManyToOne.class);
        boolean optional = Nullability.mayBeNull(field)
                && (join == null || join.nullable())
                && (many == null || many.optional())
                && (one == null || one.optional());
        MappedColumn id = idOf(field.getType());
        String name = Names.given(join == null ? "" : join.name(), field.getName() + "_" + id.name());
        if (one != null || join != null && join.unique()) {
            keys.add(new MappedKey(List.of(name), true));
        }
        return List.of(new MappedColumn(
                path,
                name,
                id.types(),
                optional ? Nullness.NULL : Nullness.VALUE,
                join == null || join.insertable(),
                Storage.of(id.storage().type()).referringTo(Names.table(Names.root(field.getType())))));
    }

    /** Of a composite key the column that says which one; the organisation is the row's own. */
    private static @Nullable JoinColumn joinOf(Field field) {
        JoinColumn last = null;
        for (JoinColumn join : field.getAnnotationsByType(JoinColumn.class)) {
            if (last == null || join.insertable()) {
                last = join;
            }
        }
        return last;
    }
}
