package et.aksum.schema.lint;

import et.aksum.schema.sql.QualifiedName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** How large tables are in production, as {@code report --stats} exports it: {@code {"sales.invoice": {"rows": 3000000, "bytes": …, "writesPerSecond": …}}}. */
public record TableStatistics(Map<String, Size> sizes) {
    public static final TableStatistics NONE = new TableStatistics(Map.of());

    public TableStatistics {
        sizes = Map.copyOf(sizes);
    }

    /** @param writesPerSecond rows inserted, updated and deleted, on average */
    public record Size(long rows, long bytes, double writesPerSecond) {
        private static final long FEW_ROWS = 10_000;
        private static final long FEW_BYTES = 10_000_000;
        private static final double BYTES_READ_A_SECOND = 200_000_000;
        private static final double ROWS_CHECKED_A_SECOND = 2_000_000;

        /** Whether a scan or rewrite is over before anybody notices. */
        public boolean isSmall() {
            return rows <= FEW_ROWS && bytes <= FEW_BYTES;
        }

        /** How long a scan or rewrite will hold its lock, in seconds; an order of magnitude, not a promise. */
        public double lockSeconds() {
            return Math.max(bytes / BYTES_READ_A_SECOND, rows / ROWS_CHECKED_A_SECOND);
        }
    }

    /** @throws IllegalArgumentException when the text is not the JSON above */
    public static TableStatistics parse(String json) {
        Map<String, Size> sizes = new HashMap<>();
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
            if (!(root instanceof Map<?, ?> tables)) {
                throw new IllegalArgumentException("Statistics are an object with one entry for each table.");
            }
            tables.forEach((name, value) -> sizes.put(String.valueOf(name), size(value)));
        } catch (YAMLException broken) {
            throw new IllegalArgumentException("The statistics are not valid JSON" + where(broken), broken);
        }
        return new TableStatistics(sizes);
    }

    /** The JSON above, a line for each table, sorted; read back by {@link #parse}. */
    public String json() {
        return new TreeMap<>(sizes)
                .entrySet().stream()
                        .map(table -> String.format(
                                Locale.ROOT,
                                "  \"%s\": {\"rows\": %d, \"bytes\": %d, \"writesPerSecond\": %.3f}",
                                table.getKey().replace("\\", "\\\\").replace("\"", "\\\""),
                                table.getValue().rows(),
                                table.getValue().bytes(),
                                table.getValue().writesPerSecond()))
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    public Optional<Size> of(QualifiedName table) {
        return Optional.ofNullable(sizes.get(table.toString()));
    }

    private static String where(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked
                ? ", line %d: %s.".formatted(marked.getProblemMark().getLine() + 1, String.valueOf(marked.getProblem()))
                : ".";
    }

    private static Size size(Object value) {
        if (!(value instanceof Map<?, ?> entry)) {
            throw new IllegalArgumentException(
                    "The statistics of a table are an object with rows, bytes, writesPerSecond.");
        }
        return new Size(
                number(entry.get("rows")).longValue(),
                number(entry.get("bytes")).longValue(),
                number(entry.get("writesPerSecond")).doubleValue());
    }

    private static Number number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number : 0;
    }
}
