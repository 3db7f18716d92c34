package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;

/** For people: {@code file:line:column: error IN01 [changeSet]}, what is wrong, and the way out below it. */
record TextRenderer(boolean colour) implements Renderer {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final String RESET = "\u001b[0m";
    private static final String DIM = "\u001b[2m";

    @Override
    public void render(String verb, Report report, PrintWriter out) {
        if (report.problem() != null) {
            out.println("aksum-schema " + verb + ": " + harmless(report.problem()));
            return;
        }
        // What goes elsewhere, such as a script, must stay as it is.
        report.text().forEach(line -> out.println(colour ? harmless(line) : line));
        report.findings().forEach(finding -> out.println(shown(finding)));
        if (!report.findings().isEmpty()) {
            out.println(summary(report));
        }
    }

    private String shown(Finding finding) {
        String where = Place.of(finding).isEmpty() ? "" : Place.of(finding) + ": ";
        String changeSet = finding.changeSet().isEmpty() ? "" : " [" + finding.changeSet() + "]";
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return "%s%s %s%s%n  %s%n  %s%n"
                .formatted(
                        harmless(where),
                        painted(colourOf(finding), severity),
                        finding.rule(),
                        harmless(changeSet),
                        indented(finding.message()),
                        painted(DIM, indented("→ " + finding.remedy())));
    }

    private static String indented(String text) {
        return harmless(text.strip()).replace("\n", "\n  ");
    }

    /** A terminal would do what a name in a changelog tells it to. */
    private static String harmless(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    private static String summary(Report report) {
        long errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        int all = report.findings().size();
        return "%d finding%s, %d of them %s."
                .formatted(all, all == 1 ? "" : "s", errors, errors == 1 ? "an error" : "errors");
    }

    private static String colourOf(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case INFO -> "\u001b[1;36m";
        };
    }

    private String painted(String how, String text) {
        return colour ? how + text + RESET : text;
    }
}
