package et.aksum.schema.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import et.aksum.schema.report.diagram.Diagram.Line;
import et.aksum.schema.report.diagram.Diagram.Row;
import et.aksum.schema.report.diagram.Diagram.Table;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture is judged by where its texts and lines are. */
class DiagramTest {
    private static final Pattern TEXT =
            Pattern.compile("<text class=\"(\\w+)\" x=\"([\\d.]+)\" y=\"([\\d.]+)\"( text-anchor=\"end\")?>([^<]*)<");
    private static final Pattern WIRE =
            Pattern.compile("<path class=\"wire[^\"]*\" d=\"M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)\"");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");

    private record Placed(String text, Rectangle2D where) {}

    static Stream<String> pictures() throws IOException {
        List<String> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../docs/schema"))) {
            files.filter(file -> file.toString().endsWith(".svg")).sorted().forEach(file -> pictures.add(read(file)));
        }
        pictures.add(difficult());
        return pictures.stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_text_touches_another_or_leaves_the_picture(String svg) {
        List<Placed> texts = texts(svg);
        double[] size = size(svg);

        assertThat(texts).hasSizeGreaterThan(3);
        for (int i = 0; i < texts.size(); i++) {
            Placed one = texts.get(i);
            assertThat(new Rectangle2D.Double(0, 0, size[0], size[1]).contains(one.where()))
                    .as(one.text())
                    .isTrue();
            for (Placed other : texts.subList(i + 1, texts.size())) {
                assertThat(one.where().intersects(other.where()))
                        .as(one + " and " + other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_line_runs_through_a_text(String svg) {
        List<Line2D> wires = WIRE.matcher(svg)
                .results()
                .map(wire -> (Line2D) new Line2D.Double(
                        Double.parseDouble(wire.group(1)),
                        Double.parseDouble(wire.group(2)),
                        Double.parseDouble(wire.group(3)),
                        Double.parseDouble(wire.group(4))))
                .toList();

        texts(svg).forEach(text -> assertThat(wires).as(text.text()).noneMatch(wire -> wire.intersects(text.where())));
    }

    @Test
    void a_circle_of_references_is_drawn_as_far_as_it_can_be_and_told_in_words_for_the_rest() {
        Table order = table("an_order", "shipment_id");
        Table shipment = table("shipment", "order_id");

        String svg = Diagram.svg(
                "circle",
                List.of(order, shipment),
                List.of(
                        new Line("an_order", "shipment_id", "shipment", false, false),
                        new Line("shipment", "order_id", "an_order", false, false)));

        assertThat(svg).containsOnlyOnce("class=\"out\"");
    }

    @Test
    void a_line_to_nowhere_is_refused() {
        assertThatThrownBy(() -> Diagram.svg(
                        "x", List.of(table("a", "b_id")), List.of(new Line("a", "b_id", "b", false, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_cannot_break_out_of_the_picture() {
        assertThat(Diagram.svg("<x>", List.of(table("a<b&\"c", "d")), List.of()))
                .contains("&lt;x&gt;", "a&lt;b&amp;&quot;c")
                .doesNotContain("<x>");
    }

    /** Long ways, long names, a table that refers to itself, and one nobody refers to. */
    private static String difficult() {
        List<Table> tables = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            List<Row> rows = new ArrayList<>();
            for (int parent = 0; parent < i; parent++) {
                rows.add(new Row("refers_to_" + parent, "numeric(19,4)?", parent == 0, true));
                lines.add(new Line("t" + i, "refers_to_" + parent, "t" + parent, parent % 2 == 0, parent % 3 == 0));
            }
            rows.add(
                    new Row("a_name_that_is_as_long_as_postgresql_allows_for_names_of_columns_", "text", false, false));
            rows.add(new Row("itself", "uuid?", false, true));
            lines.add(new Line("t" + i, "itself", "t" + i, true, false));
            tables.add(new Table("t" + i, "partitioned rls", rows, List.of("elsewhere.table", "elsewhere.other")));
        }
        tables.add(table("alone", "x"));
        return Diagram.svg("Difficult", tables, lines);
    }

    private static Table table(String name, String row) {
        return new Table(name, "rls", List.of(new Row(row, "uuid", false, true)), List.of());
    }

    private static List<Placed> texts(String svg) {
        return TEXT.matcher(svg)
                .results()
                .map(text -> {
                    double font =
                            switch (text.group(1)) {
                                case "name" -> 12;
                                case "badge", "mark" -> 9;
                                default -> 11;
                            };
                    double width = text.group(5).replaceAll("&\\w+;", "x").length() * font * 0.603;
                    double x = Double.parseDouble(text.group(2)) - (text.group(4) == null ? 0 : width);
                    double baseline = Double.parseDouble(text.group(3));
                    return new Placed(
                            text.group(5), new Rectangle2D.Double(x, baseline - font * 0.75, width, font * 0.95));
                })
                .toList();
    }

    private static double[] size(String svg) {
        return SIZE.matcher(svg)
                .results()
                .map(size -> new double[] {Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2))})
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
