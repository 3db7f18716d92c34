package et.aksum.schema.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page, written from top to bottom. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String words) {
        return block("#".repeat(level) + " " + words);
    }

    Markdown paragraph(String words) {
        return words.isBlank() ? this : block(words);
    }

    Markdown items(List<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    /** Nothing at all when there are no rows. */
    Markdown table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        List<String> lines = rows.stream().map(Markdown::row).collect(Collectors.toList());
        lines.add(0, row(head));
        lines.add(1, "|" + "---|".repeat(head.size()));
        return block(String.join("\n", lines));
    }

    /** Ends with a line feed. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Something of SQL, to be read as it stands. */
    static String code(String sql) {
        String oneLine = sql.strip().replaceAll("\\s+", " ");
        return oneLine.isEmpty() ? "" : oneLine.contains("`") ? "`` " + oneLine + " ``" : "`" + oneLine + "`";
    }

    static String link(String words, String target) {
        return "[" + words + "](" + target + ")";
    }

    /** Where a heading is found on its page. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }

    /** Words that were not written as Markdown. */
    static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replaceAll("([*`<>\\[\\]])", "\\\\$1");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private Markdown block(String lines) {
        text.append(text.isEmpty() ? "" : "\n").append(lines).append('\n');
        return this;
    }
}
