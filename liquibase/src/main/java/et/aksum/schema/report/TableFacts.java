package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.drift.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table with everything that belongs to it.
 *
 * @param name with its schema
 * @param aspects as the catalogue says them
 */
record TableFacts(Catalogue catalogue, String name, Map<String, String> aspects) {
    private static final Pattern PRIMARY_KEY = Pattern.compile("PRIMARY KEY \\(([^)]*)\\).*");

    static List<TableFacts> of(Catalogue catalogue, String schema) {
        return things(catalogue, ObjectKind.TABLE, schema + ".").stream()
                .map(part -> new TableFacts(catalogue, part.whole(), part.aspects()))
                .toList();
    }

    /**
     * Something of a table or schema.
     *
     * @param name without the name of what it belongs to
     * @param whole its full name
     */
    record Part(String name, String whole, Map<String, String> aspects) {
        String said(String aspect) {
            return aspects.getOrDefault(aspect, "");
        }
    }

    String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    String said(String aspect) {
        return aspects.getOrDefault(aspect, "");
    }

    /** The table it is a part of. */
    Optional<String> partitionOf() {
        return Optional.ofNullable(aspects.get("parent"));
    }

    List<Part> parts(ObjectKind kind) {
        return things(catalogue, kind, name + ".");
    }

    /** Those of the primary key first, because they say what a row is. */
    List<Part> columns() {
        List<String> key = primaryKey();
        return parts(ObjectKind.COLUMN).stream()
                .sorted(Comparator.comparingInt(
                        (Part column) -> key.contains(column.name()) ? key.indexOf(column.name()) : key.size()))
                .toList();
    }

    List<String> primaryKey() {
        return parts(ObjectKind.CONSTRAINT).stream()
                .map(constraint -> PRIMARY_KEY.matcher(constraint.said("definition")))
                .filter(Matcher::matches)
                .findFirst()
                .map(matcher -> List.of(matcher.group(1).split(", ")))
                .orElse(List.of());
    }

    List<ForeignKey> foreignKeys() {
        return parts(ObjectKind.CONSTRAINT).stream()
                .flatMap(part -> ForeignKey.parse(part.said("definition")).stream())
                .toList();
    }

    /** Indexes that no constraint made. */
    List<Part> ownIndexes() {
        List<String> constraints =
                parts(ObjectKind.CONSTRAINT).stream().map(Part::name).toList();
        return parts(ObjectKind.INDEX).stream()
                .filter(index -> !constraints.contains(index.name()))
                .toList();
    }

    /** What each role may do, on the table and on some of its columns. */
    Map<String, List<String>> rights() {
        Map<String, List<String>> rights = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> byColumn = new LinkedHashMap<>();
        Pattern grant = Pattern.compile("on (table|column) " + Pattern.quote(name) + "(?:\\.(\\S+))? to (\\S+)");
        catalogue.objects().forEach((object, said) -> {
            Matcher matcher = grant.matcher(object.name());
            if (object.kind() == ObjectKind.GRANT && matcher.matches()) {
                String privileges = said.getOrDefault("privileges", "");
                if (matcher.group(2) == null) {
                    rights.computeIfAbsent(matcher.group(3), role -> new ArrayList<>())
                            .add(privileges);
                } else {
                    byColumn.computeIfAbsent(matcher.group(3), role -> new LinkedHashMap<>())
                            .computeIfAbsent(privileges, verbs -> new ArrayList<>())
                            .add(matcher.group(2));
                }
            }
        });
        byColumn.forEach((role, columns) ->
                columns.forEach((privileges, names) -> rights.computeIfAbsent(role, unnamed -> new ArrayList<>())
                        .add("%s (%s)".formatted(privileges, String.join(", ", names)))));
        return rights;
    }

    /** Things whose names begin so, in order. */
    static List<Part> things(Catalogue catalogue, ObjectKind kind, String prefix) {
        Stream<Map.Entry<SchemaObject, ? extends Map<String, String>>> all =
                catalogue.objects().entrySet().stream().map(entry -> entry);
        return all.filter(entry ->
                        entry.getKey().kind() == kind && entry.getKey().name().startsWith(prefix))
                .map(entry -> new Part(
                        entry.getKey().name().substring(prefix.length()),
                        entry.getKey().name(),
                        entry.getValue()))
                .toList();
    }
}
