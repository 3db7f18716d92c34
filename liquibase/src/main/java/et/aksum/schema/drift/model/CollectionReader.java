package et.aksum.schema.drift.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that the collections of an entity stand for: of elements, or of relations to other entities. */
final class CollectionReader {
    private final Class<?> entity;
    private final String table;
    private final MappedColumn ownerId;

    CollectionReader(Class<?> entity, String table) {
        this.entity = entity;
        this.table = table;
        this.ownerId = AttributeReader.idOf(entity);
    }

    List<MappedTable> read(Field field, String path) {
        if (field.isAnnotationPresent(ElementCollection.class)) {
            return List.of(elements(field, path));
        }
        OneToMany many = field.getAnnotation(OneToMany.class);
        ManyToMany both = field.getAnnotation(ManyToMany.class);
        boolean otherSide = many != null && !many.mappedBy().isEmpty()
                || both != null && !both.mappedBy().isEmpty();
        Class<?> target = argument(field, 0);
        if (otherSide || target == Object.class) {
            return List.of();
        }
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        return List.of(
                many != null && join != null
                        ? inTarget(path, target, join)
                        : relation(field, path, target, many != null));
    }

    private MappedTable elements(Field field, String path) {
        CollectionTable holder = field.getAnnotation(CollectionTable.class);
        List<MappedColumn> columns = new ArrayList<>();
        JoinColumn[] joins = holder == null ? new JoinColumn[0] : holder.joinColumns();
        columns.add(owner(path, joins.length == 0 ? "" : joins[joins.length - 1].name()));
        boolean map = Map.class.isAssignableFrom(field.getType());
        if (map) {
            MapKeyColumn key = field.getAnnotation(MapKeyColumn.class);
            columns.add(part(
                    path + ".key",
                    Names.given(key == null ? "" : key.name(), field.getName() + "_key"),
                    argument(field, 0)));
        }
        OrderColumn order = field.getAnnotation(OrderColumn.class);
        if (order != null) {
            columns.add(part(path + ".order", Names.given(order.name(), field.getName() + "_order"), int.class));
        }
        Class<?> element = argument(field, map ? 1 : 0);
        if (element.isAnnotationPresent(Embeddable.class)) {
            columns.addAll(new AttributeReader(entity, table).columns(element, path + ".", true, Map.of()));
        } else {
            columns.add(element(field, path, element, Set.class.isAssignableFrom(field.getType())));
        }
        String name = holder == null || holder.name().isEmpty()
                ? table + "_" + Names.lower(field.getName())
                : Names.qualified(holder.schema(), holder.name());
        return new MappedTable(entity.getSimpleName(), name, columns, List.of(), true);
    }

    private static MappedColumn element(Field field, String path, Class<?> element, boolean once) {
        Column column = field.getAnnotation(Column.class);
        Enumerated enumerated = field.getAnnotation(Enumerated.class);
        boolean asText = !element.isEnum() || enumerated != null && enumerated.value() == EnumType.STRING;
        Storage storage = ColumnTypes.storage(element, asText, false, column);
        return new MappedColumn(
                path,
                Names.given(column == null ? "" : column.name(), field.getName()),
                ColumnTypes.of(element, asText),
                Nullness.VALUE,
                true,
                once ? storage.asKey() : storage);
    }

    private MappedColumn owner(String path, String name) {
        String simple = entity.getSimpleName();
        return new MappedColumn(
                path,
                Names.given(name, simple + "_" + ownerId.name()),
                Set.of(),
                Nullness.VALUE,
                true,
                Storage.of(ownerId.storage().type()).asKey().referringTo(Names.table(Names.root(entity))));
    }

    /** What tells the parts of one owner apart. */
    private static MappedColumn part(String path, String name, Class<?> type) {
        Storage storage = ColumnTypes.storage(type, true, false, null).asKey();
        return new MappedColumn(path, name, ColumnTypes.of(type, true), Nullness.VALUE, true, storage);
    }

    /** A relation of one to many without a table of its own: its column is in the table of the many. */
    private MappedTable inTarget(String path, Class<?> target, JoinColumn join) {
        MappedColumn column = owner(path, join.name());
        Storage plain = Storage.of(column.storage().type()).referringTo(Names.table(Names.root(entity)));
        return new MappedTable(
                entity.getSimpleName(),
                Names.table(Names.root(target)),
                List.of(column.storedAs(plain).as(join.nullable() ? Nullness.NULL : Nullness.VALUE)),
                List.of(),
                false);
    }

    private MappedTable relation(Field field, String path, Class<?> target, boolean once) {
        JoinTable holder = field.getAnnotation(JoinTable.class);
        String theirs = Names.table(Names.root(target));
        MappedColumn id = AttributeReader.idOf(target);
        String inverse = first(holder == null ? null : holder.inverseJoinColumns());
        MappedColumn other = new MappedColumn(
                path,
                Names.given(inverse, field.getName() + "_" + id.name()),
                id.types(),
                Nullness.VALUE,
                true,
                Storage.of(id.storage().type()).asKey().referringTo(theirs));
        String name = holder == null || holder.name().isEmpty()
                ? table + "_" + theirs.substring(theirs.lastIndexOf('.') + 1)
                : Names.qualified(holder.schema(), holder.name());
        return new MappedTable(
                entity.getSimpleName(),
                name,
                List.of(owner(path, first(holder == null ? null : holder.joinColumns())), other),
                once ? List.of(new MappedKey(List.of(other.name()), true)) : List.of(),
                true);
    }

    private static String first(JoinColumn @Nullable [] joins) {
        return joins == null || joins.length == 0 ? "" : joins[joins.length - 1].name();
    }

    private static Class<?> argument(Field field, int index) {
        if (field.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments().length > index) {
            Type argument = generic.getActualTypeArguments()[index];
            return argument instanceof Class<?> type ? type : Object.class;
        }
        return Object.class;
    }
}
