package et.aksum.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real purchase history, read here once more by a reader that shares nothing with the importer. */
public final class HistoryFile {
    private static final String NAME = "shared/data/scms_delivery_history.csv";

    private HistoryFile() {}

    /** Where the file lies. Without it a test is skipped; in CI its absence is a failure. */
    public static Path path() {
        String configured = System.getProperty("aksum.history.file", "");
        if (!configured.isEmpty()) {
            return Path.of(configured);
        }
        for (Path folder = Harness.REACTOR; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(NAME))) {
                return folder.resolve(NAME);
            }
        }
        Requirement.missing("the real purchase history (" + NAME + " in a folder above, or -Daksum.history.file=…)");
        throw new AssertionError("not reached");
    }

    /** Its first rows as other orders: the ids and the numbers of orders and shipments end in {@code mark}, which no other import has. */
    public static Path beginning(Path folder, int rows, String mark) {
        try {
            List<List<String>> records = parse(Files.readString(path()));
            List<String> header = records.get(0);
            List<Integer> numbers = Stream.of("id", "po / so #", "asn/dn #")
                    .map(header::indexOf)
                    .toList();
            List<String> lines = new ArrayList<>(List.of(line(header)));
            for (List<String> record : records.subList(1, rows + 1)) {
                List<String> cells = new ArrayList<>(record);
                numbers.forEach(column -> cells.set(column, cells.get(column) + mark));
                lines.add(line(cells));
            }
            return Files.write(folder.resolve("beginning.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** Every row as the text of its columns by header. */
    public static List<Map<String, String>> rows() {
        try {
            List<List<String>> records = parse(Files.readString(path()));
            List<String> header = records.get(0);
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> cells : records.subList(1, records.size())) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum of the line values by whatever the function names. */
    public static Map<String, BigDecimal> totals(Function<Map<String, String>, String> by) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        rows().forEach(row -> totals.merge(by.apply(row), new BigDecimal(row.get("line item value")), BigDecimal::add));
        return totals;
    }

    /** RFC 4180, character by character. */
    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"') {
                    cell.append(c);
                } else if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
