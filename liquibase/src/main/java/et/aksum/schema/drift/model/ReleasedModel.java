package et.aksum.schema.drift.model;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the entities of a release read and write, in lines that are kept beside its manifest: the next release must not take it away. */
public final class ReleasedModel {
    private ReleasedModel() {}

    /**
     * One line for each table, {@code procurement.supplier: id uuid not null, name text not null}, with the columns that an attribute stands for.
     *
     * @param catalogue what the history of the release makes; it knows the types
     * @throws IllegalArgumentException naming a column that is mapped and not there
     */
    public static String lines(List<MappedTable> model, Catalogue catalogue) {
        SortedMap<String, SortedMap<String, String>> columns = columns(catalogue);
        SortedMap<String, Set<String>> mapped = new TreeMap<>();
        model.forEach(table -> table.columns()
                .forEach(column -> mapped.computeIfAbsent(table.name(), first -> new TreeSet<>())
                        .add(column.name())));
        return mapped.entrySet().stream()
                .map(table -> line(table.getKey(), table.getValue(), columns))
                .collect(Collectors.joining());
    }

    private static String line(String table, Set<String> mapped, SortedMap<String, SortedMap<String, String>> columns) {
        return mapped.stream()
                .map(column -> {
                    String definition =
                            columns.getOrDefault(table, new TreeMap<>()).get(column);
                    if (definition == null) {
                        throw new IllegalArgumentException(
                                "%s.%s is mapped by an entity and not made by the history.".formatted(table, column));
                    }
                    return definition;
                })
                .collect(Collectors.joining(", ", table + ": ", "\n"));
    }

    /** By table, the columns by their names without quotes. */
    private static SortedMap<String, SortedMap<String, String>> columns(Catalogue catalogue) {
        SortedMap<String, SortedMap<String, String>> columns = new TreeMap<>();
        catalogue.objects().forEach((object, aspects) -> {
            if (object.kind() == ObjectKind.COLUMN) {
                int dot = object.name().lastIndexOf('.');
                String name = object.name().substring(dot + 1);
                columns.computeIfAbsent(object.name().substring(0, dot).replace("\"", ""), first -> new TreeMap<>())
                        .put(name.replace("\"", ""), definition(name, aspects));
            }
        });
        return columns;
    }

    private static String definition(String name, Map<String, String> aspects) {
        return name + " " + aspects.getOrDefault("type", "text")
                + ("true".equals(aspects.get("not null")) ? " not null" : "");
    }
}
