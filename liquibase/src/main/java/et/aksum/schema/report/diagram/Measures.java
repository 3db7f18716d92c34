package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Table;

/** Sizes in pixels. A character of the face is 0.6 of its size wide; some more is taken, because faces differ. */
final class Measures {
    static final double FONT = 11;
    static final double HEAD_FONT = 12;
    static final double BADGE_FONT = 9;
    static final double ROW = 17;
    static final double HEAD = 26;
    static final double PADDING = 8;
    static final double MARKS = 42;
    static final double BETWEEN = 30;
    static final double MARGIN = 20;
    static final double TRACK = 14;
    static final double LEGEND = 40;
    private static final double WIDTH_OF_FONT = 0.62;
    private static final double GAP = 14;

    private Measures() {}

    static double width(String text, double font) {
        return text.length() * font * WIDTH_OF_FONT;
    }

    static double width(Table table) {
        double widest = width(table.name(), HEAD_FONT) + GAP + width(table.badge(), BADGE_FONT);
        for (Diagram.Row row : table.rows()) {
            widest = Math.max(widest, MARKS + width(row.name(), FONT) + GAP + width(row.type(), FONT));
        }
        for (String name : table.outside()) {
            widest = Math.max(widest, width("→ " + name, FONT));
        }
        return Math.ceil(widest + 2 * PADDING);
    }

    static double height(Table table) {
        return HEAD + ROW * (table.rows().size() + table.outside().size()) + PADDING;
    }
}
