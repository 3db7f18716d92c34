package et.aksum.schema.drift.model;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables an entity stands for from the annotations on its fields, as Jakarta Persistence 3.1 defines their defaults. */
final class EntityReader {
    private final Class<?> entity;
    private final Class<?> root;
    private final boolean joined;
    private final boolean tree;
    private final String table;

    private EntityReader(Class<?> entity) {
        this.entity = entity;
        this.root = Names.root(entity);
        Inheritance inheritance = root.getAnnotation(Inheritance.class);
        InheritanceType strategy = inheritance == null ? InheritanceType.SINGLE_TABLE : inheritance.strategy();
        this.joined = strategy == InheritanceType.JOINED;
        this.tree = strategy != InheritanceType.TABLE_PER_CLASS
                && (inheritance != null || entity != root || root.isAnnotationPresent(DiscriminatorColumn.class));
        this.table = Names.table(strategy == InheritanceType.SINGLE_TABLE ? root : entity);
    }

    /** The entity's own table first, then those of its collections. */
    static List<MappedTable> read(Class<?> entity) {
        EntityReader reader = new EntityReader(entity);
        if (reader.hasNoRows()) {
            return List.of();
        }
        AttributeReader attributes = new AttributeReader(entity, reader.table);
        List<MappedColumn> columns = reader.columns(attributes);
        Set<MappedKey> keys = new LinkedHashSet<>(attributes.keys());
        keys.addAll(reader.declaredKeys());
        List<MappedTable> tables = new ArrayList<>();
        tables.add(new MappedTable(entity.getSimpleName(), reader.table, columns, List.copyOf(keys), false));
        tables.addAll(attributes.others());
        return tables;
    }

    /** Each class of such a tree has a table of its own with everything in it. */
    private boolean hasNoRows() {
        Inheritance inheritance = root.getAnnotation(Inheritance.class);
        return inheritance != null
                && inheritance.strategy() == InheritanceType.TABLE_PER_CLASS
                && Modifier.isAbstract(entity.getModifiers());
    }

    private List<MappedColumn> columns(AttributeReader attributes) {
        List<Class<?>> lineage = Names.lineage(entity);
        int first = joined && entity != root ? lineage.indexOf(parent()) + 1 : 0;
        List<MappedColumn> columns = new ArrayList<>();
        for (Class<?> type : lineage.subList(first, lineage.size())) {
            // The other classes of the tree leave it empty.
            boolean shared = tree && !joined && lineage.indexOf(type) > lineage.indexOf(root);
            attributes.columns(type).forEach(column -> columns.add(shared ? column.as(Nullness.NULL) : column));
        }
        if (joined && entity != root) {
            columns.add(0, keyOfParent());
        } else if (tree) {
            columns.add(kind());
        }
        return columns;
    }

    private Class<?> parent() {
        return Names.lineage(entity).stream()
                .filter(type -> type.isAnnotationPresent(Entity.class) && type != entity)
                .reduce((first, last) -> last)
                .orElse(root);
    }

    private MappedColumn keyOfParent() {
        MappedColumn id = AttributeReader.idOf(root);
        PrimaryKeyJoinColumn join = entity.getAnnotation(PrimaryKeyJoinColumn.class);
        return new MappedColumn(
                id.attribute(),
                Names.given(join == null ? "" : join.name(), id.name()),
                id.types(),
                Nullness.VALUE,
                true,
                id.storage().asKey().referringTo(Names.table(parent())));
    }

    private MappedColumn kind() {
        @Nullable DiscriminatorColumn kind = root.getAnnotation(DiscriminatorColumn.class);
        boolean number = kind != null && kind.discriminatorType() == DiscriminatorType.INTEGER;
        return new MappedColumn(
                "(kind)",
                Names.given(kind == null ? "" : kind.name(), "DTYPE"),
                Set.of(),
                Nullness.VALUE,
                true,
                Storage.of(number ? "integer" : "text"));
    }

    private List<MappedKey> declaredKeys() {
        Table declared = entity.getAnnotation(Table.class);
        if (declared == null) {
            return List.of();
        }
        List<MappedKey> keys = new ArrayList<>();
        for (UniqueConstraint unique : declared.uniqueConstraints()) {
            keys.add(new MappedKey(
                    Arrays.stream(unique.columnNames()).map(Names::lower).toList(), true));
        }
        for (Index index : declared.indexes()) {
            keys.add(new MappedKey(
                    Arrays.stream(index.columnList().split(","))
                            .map(column -> Names.lower(column.strip().split("\\s")[0]))
                            .toList(),
                    index.unique()));
        }
        return keys;
    }
}
