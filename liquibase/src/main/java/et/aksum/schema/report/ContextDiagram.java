package et.aksum.schema.report;

import et.aksum.schema.drift.ObjectKind;
import et.aksum.schema.report.TableFacts.Part;
import et.aksum.schema.report.diagram.Diagram;
import et.aksum.schema.report.diagram.Diagram.Line;
import et.aksum.schema.report.diagram.Diagram.Row;
import et.aksum.schema.report.diagram.Diagram.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of a context as boxes; references into other contexts are words, because lines to everywhere show nothing. */
final class ContextDiagram {
    private static final Map<String, String> SHORT_TYPES = Map.of(
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "character varying", "varchar",
            "double precision", "float8",
            "boolean", "bool",
            "integer", "int");

    private ContextDiagram() {}

    static String of(String context, List<TableFacts> tables) {
        Set<String> here = tables.stream().map(TableFacts::name).collect(Collectors.toSet());
        List<Table> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (TableFacts table : tables) {
            Set<String> outside = new TreeSet<>();
            for (ForeignKey key : table.foreignKeys()) {
                if (here.contains(key.table())) {
                    lines.add(line(table, key));
                } else {
                    outside.add(key.table());
                }
            }
            boxes.add(new Table(table.shortName(), badge(table), rows(table), List.copyOf(outside)));
        }
        return Diagram.svg("Tables of " + context, boxes, lines);
    }

    private static Line line(TableFacts table, ForeignKey key) {
        List<Part> columns = table.columns();
        // The organisation is part of nearly every key; the other column says what the line is about.
        String telling = key.columns().get(key.columns().size() - 1);
        boolean optional = columns.stream()
                .filter(column -> key.columns().contains(column.name()))
                .anyMatch(column -> !column.said("not null").equals("true"));
        return new Line(
                table.shortName(),
                telling,
                key.table().substring(key.table().indexOf('.') + 1),
                optional,
                isUnique(table, key.columns()));
    }

    private static boolean isUnique(TableFacts table, List<String> columns) {
        return table.parts(ObjectKind.CONSTRAINT).stream()
                .map(constraint -> constraint.said("definition"))
                .filter(definition -> definition.startsWith("PRIMARY KEY (") || definition.startsWith("UNIQUE ("))
                .map(definition -> definition.substring(definition.indexOf('(') + 1, definition.indexOf(')')))
                .anyMatch(key -> Set.copyOf(columns).containsAll(List.of(key.split(", "))));
    }

    private static String badge(TableFacts table) {
        String partitioned = table.said("partition key").isEmpty() ? "" : "partitioned ";
        return partitioned + (table.said("row security").equals("true") ? "rls" : "global");
    }

    private static List<Row> rows(TableFacts table) {
        List<String> primary = table.primaryKey();
        Set<String> foreign = table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        return table.columns().stream()
                .map(column -> new Row(
                        column.name(),
                        shortened(column.said("type"))
                                + (column.said("not null").equals("true") ? "" : "?"),
                        primary.contains(column.name()),
                        foreign.contains(column.name())))
                .toList();
    }

    private static String shortened(String type) {
        String name = type;
        for (Map.Entry<String, String> shorter : SHORT_TYPES.entrySet()) {
            name = name.replace(shorter.getKey(), shorter.getValue());
        }
        return name;
    }
}
