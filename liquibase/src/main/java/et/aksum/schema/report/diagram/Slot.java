package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Table;
import org.jspecify.annotations.Nullable;

/** A place in a column of the diagram: a box, or a passage for the lines to one table, which stands further left. */
final class Slot {
    private static final double PASSAGE = 12;

    /** The box; null for a passage. */
    final @Nullable Table table;

    /** The table itself, or the one the passage leads to. */
    final String target;

    double x;
    double y;
    double width;
    double order;

    private Slot(@Nullable Table table, String target) {
        this.table = table;
        this.target = target;
    }

    static Slot box(Table table) {
        Slot slot = new Slot(table, table.name());
        slot.width = Measures.width(table);
        return slot;
    }

    static Slot passage(String target) {
        return new Slot(null, target);
    }

    boolean isBox() {
        return table != null;
    }

    double height() {
        return table == null ? PASSAGE : Measures.height(table);
    }

    double right() {
        return x + width;
    }

    /** Where lines to this table, or through this passage, meet its right side. */
    double exit() {
        return table == null ? y + PASSAGE / 2 : y + Measures.HEAD / 2;
    }

    /** Where the line of a row meets its side. */
    double rowAt(String name) {
        if (table == null) {
            return exit();
        }
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).name().equals(name)) {
                return y + Measures.HEAD + Measures.ROW * (i + 0.5) + 2;
            }
        }
        throw new IllegalArgumentException(table.name() + " has no row " + name);
    }
}
