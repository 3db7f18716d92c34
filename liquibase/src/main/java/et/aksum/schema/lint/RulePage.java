package et.aksum.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a page: a heading with id and name, the severity, labelled paragraphs, and snippets in fences. */
final class RulePage {
    private static final Pattern HEADING = Pattern.compile("(?m)^## ([A-Z]{2}\\d{2}) (\\S+)\\s*$");
    private static final Pattern SEVERITY = Pattern.compile("(?m)^Severity: (\\w+)(?: · Detects: (.*))?$");

    private RulePage() {}

    static List<Rule> rules(String page) {
        List<Rule> rules = new ArrayList<>();
        Matcher heading = HEADING.matcher(page);
        int from = 0;
        while (heading.find(from)) {
            Matcher next = HEADING.matcher(page);
            int end = next.find(heading.end()) ? next.start() : page.length();
            rules.add(entry(heading.group(1), heading.group(2), page.substring(heading.end(), end)));
            from = heading.end();
        }
        return rules;
    }

    private static Rule entry(String id, String name, String text) {
        Matcher head = SEVERITY.matcher(text);
        boolean found = head.find();
        String detects = found && head.group(2) != null ? head.group(2) : "";
        return new Rule(
                id,
                name,
                found ? severity(head.group(1)) : Severity.ERROR,
                detects.strip(),
                paragraph("\\*\\*In production:\\*\\*", text),
                paragraph("\\*\\*Instead:\\*\\*", text),
                fence("sql", text),
                fence("xml", text),
                paragraph("Waiver:", text));
    }

    private static Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    private static String paragraph(String label, String text) {
        Matcher paragraph = Pattern.compile("(?m)^" + label + "\\s*(.*)$").matcher(text);
        return paragraph.find() ? paragraph.group(1).strip() : "";
    }

    private static String fence(String language, String text) {
        Matcher fence = Pattern.compile("(?s)```" + language + "\\n(.*?)\\n```").matcher(text);
        return fence.find() ? fence.group(1) : "";
    }
}
