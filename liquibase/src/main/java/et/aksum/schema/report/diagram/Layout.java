package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Line;
import et.aksum.schema.report.diagram.Diagram.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where everything stands. */
final class Layout {
    private static final int SWEEPS = 12;
    private static final int COLUMNS_OF_STRANGERS = 3;

    /** Boxes and passages, a list for each column, from top to bottom. */
    final List<List<Slot>> columns = new ArrayList<>();

    /** Between a column and the next. */
    final List<Gutter> gutters = new ArrayList<>();

    private final List<Line> lines;

    /** References that go against the order of the columns; they are told in words. */
    final List<Line> unseen;

    Layout(List<Table> tables, List<Line> all) {
        Columns places = new Columns(tables, all);
        this.lines = all.stream()
                .filter(line -> line.from().equals(line.to()) || places.of(line.from()) > places.of(line.to()))
                .toList();
        this.unseen = all.stream().filter(line -> !lines.contains(line)).toList();
        long alone =
                tables.stream().filter(table -> places.isAlone(table.name())).count();
        for (int i = 0; i < Math.max(places.count(), Math.min(alone, COLUMNS_OF_STRANGERS)); i++) {
            columns.add(new ArrayList<>());
        }
        tables.stream()
                .filter(table -> !places.isAlone(table.name()))
                .forEach(table -> columns.get(places.of(table.name())).add(Slot.box(withUnseen(table))));
        addPassages();
        order();
        tables.stream()
                .filter(table -> places.isAlone(table.name()))
                .sorted(Comparator.comparingDouble(Measures::height).reversed())
                .forEach(table -> shortest().add(Slot.box(table)));
        stack();
        connect();
    }

    double width() {
        return columns.get(columns.size() - 1).stream()
                        .mapToDouble(Slot::right)
                        .max()
                        .orElse(0)
                + gutters.get(gutters.size() - 1).width()
                + Measures.MARGIN;
    }

    double height() {
        return columns.stream()
                        .flatMap(List::stream)
                        .mapToDouble(slot -> slot.y + slot.height())
                        .max()
                        .orElse(0)
                + Measures.LEGEND;
    }

    private Table withUnseen(Table table) {
        List<String> outside = new ArrayList<>(table.outside());
        unseen.stream().filter(line -> line.from().equals(table.name())).forEach(line -> outside.add(line.to()));
        return new Table(table.name(), table.badge(), table.rows(), outside);
    }

    private void addPassages() {
        Map<String, Integer> column = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            for (Slot slot : columns.get(i)) {
                column.put(slot.target, i);
            }
        }
        Map<String, Integer> furthest = new HashMap<>();
        lines.forEach(line -> furthest.merge(line.to(), column.getOrDefault(line.from(), 0), Math::max));
        new TreeMap<>(furthest).forEach((target, last) -> {
            for (int i = column.getOrDefault(target, 0) + 1; i < last; i++) {
                columns.get(i).add(Slot.passage(target));
            }
        });
    }

    /** Puts each slot near the middle of what it is tied to, from the left and from the right in turns. */
    private void order() {
        columns.forEach(Layout::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean fromTheLeft = sweep % 2 == 0;
            for (int step = 1; step < columns.size(); step++) {
                int here = fromTheLeft ? step : columns.size() - 1 - step;
                List<Slot> beside = columns.get(fromTheLeft ? here - 1 : here + 1);
                for (Slot slot : columns.get(here)) {
                    slot.order = beside.stream()
                            .filter(other -> fromTheLeft ? leadsTo(other, slot) : leadsTo(slot, other))
                            .mapToDouble(other -> other.order)
                            .average()
                            .orElse(slot.order);
                }
                columns.get(here).sort(Comparator.comparingDouble(slot -> slot.order));
                number(columns.get(here));
            }
        }
    }

    private static void number(List<Slot> column) {
        double sum = 0;
        for (Slot slot : column) {
            slot.order = sum + slot.height() / 2;
            sum += slot.height() + Measures.BETWEEN;
        }
    }

    /** Whether a line runs from the left slot to the right one. */
    private boolean leadsTo(Slot left, Slot right) {
        return right.isBox()
                ? lines.stream()
                        .anyMatch(line -> line.from().equals(right.target)
                                && line.to().equals(left.target)
                                && !line.from().equals(line.to()))
                : right.target.equals(left.target);
    }

    private List<Slot> shortest() {
        return columns.stream()
                .min(Comparator.comparingDouble(column -> column.stream()
                        .mapToDouble(slot -> slot.height() + Measures.BETWEEN)
                        .sum()))
                .orElseThrow();
    }

    private void stack() {
        for (List<Slot> column : columns) {
            double y = Measures.MARGIN;
            for (Slot slot : column) {
                slot.y = y;
                y += slot.height() + Measures.BETWEEN;
            }
        }
    }

    /** Columns are as far apart as the lines between them need. */
    private void connect() {
        double x = Measures.MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            double width = columns.get(i).stream()
                    .mapToDouble(slot -> slot.width)
                    .max()
                    .orElse(0);
            for (Slot slot : columns.get(i)) {
                slot.x = x;
                slot.width = width;
            }
            Gutter gutter = new Gutter(
                    columns.get(i), i + 1 < columns.size() ? columns.get(i + 1) : List.of(), lines, x + width);
            gutters.add(gutter);
            x += width + gutter.width();
        }
    }

    Optional<Slot> box(String name) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(slot -> slot.isBox() && slot.target.equals(name))
                .findFirst();
    }
}
