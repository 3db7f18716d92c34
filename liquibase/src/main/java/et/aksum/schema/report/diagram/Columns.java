package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Line;
import et.aksum.schema.report.diagram.Diagram.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which column each table stands: right of everything it refers to. A reference that would close a circle does not count. */
final class Columns {
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    Columns(List<Table> tables, List<Line> lines) {
        for (Table table : tables) {
            parents.put(table.name(), new ArrayList<>());
        }
        for (Line line : lines) {
            if (!parents.containsKey(line.from()) || !parents.containsKey(line.to())) {
                throw new IllegalArgumentException("A line from %s to %s".formatted(line.from(), line.to()));
            }
            if (!line.from().equals(line.to())) {
                parents.computeIfAbsent(line.from(), table -> new ArrayList<>()).add(line.to());
                children.computeIfAbsent(line.to(), table -> new ArrayList<>()).add(line.from());
            }
        }
        Set<String> open = new HashSet<>();
        tables.forEach(table -> place(table.name(), open));
        tables.forEach(table -> comeCloser(table.name()));
    }

    int of(String table) {
        return columns.getOrDefault(table, 0);
    }

    int count() {
        return 1 + columns.values().stream().mapToInt(column -> column).max().orElse(0);
    }

    /** Whether nothing refers to it and it refers to nothing: it can stand anywhere. */
    boolean isAlone(String table) {
        return parents.getOrDefault(table, List.of()).isEmpty()
                && children.getOrDefault(table, List.of()).isEmpty();
    }

    private int place(String table, Set<String> open) {
        Integer known = columns.get(table);
        if (known != null || !open.add(table)) {
            return known == null ? -1 : known;
        }
        int column = 0;
        for (String parent : parents.getOrDefault(table, List.of())) {
            column = Math.max(column, place(parent, open) + 1);
        }
        open.remove(table);
        columns.put(table, column);
        return column;
    }

    /** What refers to nothing need not stand far from those that refer to it. */
    private void comeCloser(String table) {
        if (parents.getOrDefault(table, List.of()).isEmpty()) {
            children.getOrDefault(table, List.of()).stream()
                    .mapToInt(this::of)
                    .min()
                    .ifPresent(nearest -> columns.put(table, Math.max(0, nearest - 1)));
        }
    }
}
