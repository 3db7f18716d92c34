package et.aksum.schema.report.diagram;

import et.aksum.schema.report.diagram.Diagram.Row;
import et.aksum.schema.report.diagram.Diagram.Table;
import et.aksum.schema.report.diagram.Gutter.End;
import et.aksum.schema.report.diagram.Gutter.Trunk;
import java.util.Locale;

/** Writes a layout as SVG that follows the reader's choice of light or dark. */
final class Drawing {
    private static final String STYLE =
            """
            <style>
            svg{--canvas:#f5f6f8;--surface:#ffffff;--ink:#1c2430;--soft:#51606f;--line:#c3cad2;--head:#0f5e63;--on-head:#ffffff;--wire:#5b6b7b}
            @media (prefers-color-scheme:dark){svg{--canvas:#0f1318;--surface:#171c23;--ink:#e7ebf0;--soft:#a7b3c0;--line:#3a4552;--head:#1f4b4e;--on-head:#e7ebf0;--wire:#8fa0b2}}
            text{font:11px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:var(--ink)}
            .canvas{fill:var(--canvas)}.box{fill:var(--surface);stroke:var(--line)}.head{fill:var(--head)}
            .name{font-size:12px;font-weight:600;fill:var(--on-head)}.badge{font-size:9px;fill:var(--on-head)}
            .mark,.type,.out,.legend{fill:var(--soft)}.mark{font-size:9px}.key{font-weight:600}
            .wire{fill:none;stroke:var(--wire);stroke-width:1.2}.maybe{stroke-dasharray:4 3}.joint{fill:var(--wire)}
            </style>
            """;
    private static final double FOOT = 9;
    private static final double SPREAD = 4.5;
    private static final double BASELINE = 4;

    private final String title;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    Drawing(String title, Layout layout) {
        this.title = title;
        this.layout = layout;
    }

    String svg() {
        double width = Math.max(layout.width(), 2 * Measures.MARGIN + Measures.width(legend(), Measures.FONT));
        double height = layout.height();
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-label=\"%s\">"
                        .formatted(number(width), number(height), number(width), number(height), escaped(title)));
        line("<title>" + escaped(title) + "</title>");
        svg.append(STYLE);
        line("<rect class=\"canvas\" width=\"100%\" height=\"100%\"/>");
        layout.gutters.forEach(gutter -> gutter.trunks.forEach(trunk -> wire(gutter, trunk)));
        layout.columns.forEach(column -> column.forEach(this::slot));
        text(Measures.MARGIN, height - Measures.MARGIN + BASELINE, "legend", legend());
        line("</svg>");
        return svg.toString();
    }

    private static String legend() {
        return "fork: many · bar: one · dashed, ?: may be empty · →: outside · rls: row-level security";
    }

    private void slot(Slot slot) {
        Table table = slot.table;
        if (table == null) {
            path(slot.x, slot.exit(), slot.right(), slot.exit(), "wire");
            return;
        }
        rect("box", slot, slot.height());
        line("<path class=\"head\" d=\"M%s %sv%sh%sv%sa4 4 0 0 0 -4 -4h%sa4 4 0 0 0 -4 4z\"/>"
                .formatted(
                        number(slot.x),
                        number(slot.y + 4),
                        number(Measures.HEAD - 4),
                        number(slot.width),
                        number(4 - Measures.HEAD),
                        number(8 - slot.width)));
        double middle = slot.y + Measures.HEAD / 2 + BASELINE;
        text(slot.x + Measures.PADDING, middle, "name", table.name());
        textEnd(slot.right() - Measures.PADDING, middle, "badge", table.badge());
        for (Row row : table.rows()) {
            double y = slot.rowAt(row.name()) + BASELINE;
            String marks = (row.primary() ? "PK" : "")
                    + (row.primary() && row.foreign() ? " " : "")
                    + (row.foreign() ? "FK" : "");
            if (!marks.isEmpty()) {
                text(slot.x + Measures.PADDING, y, "mark", marks);
            }
            text(slot.x + Measures.PADDING + Measures.MARKS, y, row.primary() ? "key" : "column", row.name());
            textEnd(slot.right() - Measures.PADDING, y, "type", row.type());
        }
        double y = slot.y + Measures.HEAD + Measures.ROW * table.rows().size() + 2;
        for (String outside : table.outside()) {
            y += Measures.ROW;
            text(slot.x + Measures.PADDING, y - Measures.ROW / 2 + BASELINE, "out", "→ " + outside);
        }
    }

    private void wire(Gutter gutter, Trunk trunk) {
        double left = gutter.left;
        path(left, trunk.exit, trunk.x, trunk.exit, "wire");
        path(trunk.x, trunk.top(), trunk.x, trunk.bottom(), "wire");
        path(left, trunk.origin, left, trunk.exit, "wire");
        if (trunk.atTarget) {
            path(left + FOOT, trunk.exit - SPREAD, left + FOOT, trunk.exit + SPREAD, "wire");
        }
        joint(trunk, trunk.exit);
        for (End end : trunk.ends) {
            branch(trunk, end, left + gutter.width(), -1);
        }
        for (End end : trunk.returns) {
            branch(trunk, end, left, 1);
        }
    }

    /** @param side 1 when the box it meets is on the left, -1 when on the right */
    private void branch(Trunk trunk, End end, double x, int side) {
        joint(trunk, end.y());
        if (end.line() == null) {
            path(trunk.x, end.y(), x, end.y(), "wire");
            return;
        }
        path(trunk.x, end.y(), x, end.y(), end.line().optional() ? "wire maybe" : "wire");
        double foot = x + side * FOOT;
        if (end.line().single()) {
            path(foot, end.y() - SPREAD, foot, end.y() + SPREAD, "wire");
        } else {
            line("<path class=\"wire\" d=\"M%s %sL%s %sL%s %s\"/>"
                    .formatted(
                            number(x),
                            number(end.y() - SPREAD),
                            number(foot),
                            number(end.y()),
                            number(x),
                            number(end.y() + SPREAD)));
        }
    }

    /** Where lines meet there is a dot; where they only cross there is none. */
    private void joint(Trunk trunk, double y) {
        if (y > trunk.top() && y < trunk.bottom()) {
            line("<circle class=\"joint\" cx=\"%s\" cy=\"%s\" r=\"2.2\"/>".formatted(number(trunk.x), number(y)));
        }
    }

    private void path(double x1, double y1, double x2, double y2, String kind) {
        if (x1 != x2 || y1 != y2) {
            line("<path class=\"%s\" d=\"M%s %sL%s %s\"/>"
                    .formatted(kind, number(x1), number(y1), number(x2), number(y2)));
        }
    }

    private void rect(String kind, Slot slot, double height) {
        line("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>"
                .formatted(kind, number(slot.x), number(slot.y), number(slot.width), number(height)));
    }

    private void text(double x, double y, String kind, String words) {
        line("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(kind, number(x), number(y), escaped(words)));
    }

    private void textEnd(double x, double y, String kind, String words) {
        line("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>"
                .formatted(kind, number(x), number(y), escaped(words)));
    }

    private void line(String element) {
        svg.append(element).append('\n');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
