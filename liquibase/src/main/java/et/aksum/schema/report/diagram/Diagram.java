package et.aksum.schema.report.diagram;

import java.util.List;

/** What a diagram shows. */
public final class Diagram {
    private Diagram() {}

    /**
     * A box.
     *
     * @param badge a word or two at the right of its head
     * @param outside what it refers to outside of the diagram
     */
    public record Table(String name, String badge, List<Row> rows, List<String> outside) {
        public Table {
            rows = List.copyOf(rows);
            outside = List.copyOf(outside);
        }
    }

    /**
     * A line of a box.
     *
     * @param primary whether it is part of the primary key
     * @param foreign whether it is part of a foreign key
     */
    public record Row(String name, String type, boolean primary, boolean foreign) {}

    /**
     * A reference from a row of a table to a table.
     *
     * @param optional whether it may be empty
     * @param single whether at most one row refers to the same one
     */
    public record Line(String from, String row, String to, boolean optional, boolean single) {}

    /**
     * The picture; the same for the same tables.
     *
     * @param title what a screen reader says it is
     * @throws IllegalArgumentException for a line from or to a table that is not there
     */
    public static String svg(String title, List<Table> tables, List<Line> lines) {
        return new Drawing(title, new Layout(tables, lines)).svg();
    }
}
