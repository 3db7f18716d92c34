package et.aksum.schema.report;

import et.aksum.schema.report.GapAnalysis.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Requirements and what the schema does about them. */
final class GapPage {
    private final GapAnalysis analysis;

    GapPage(GapAnalysis analysis) {
        this.analysis = analysis;
    }

    String text() {
        Markdown page = new Markdown()
                .heading(1, "Requirements and the schema")
                .paragraph(
                        "Written by `aksum-schema report --out docs/schema` from `db/requirements.yaml`, held against the catalogue on file. "
                                + "`aksum-schema report --gaps` holds it against a database.")
                .paragraph("%d parts of %d requirements: %s."
                        .formatted(
                                analysis.answers().size(),
                                analysis.answers().stream()
                                        .map(Answer::requirement)
                                        .distinct()
                                        .count(),
                                counts()));
        page.table(List.of("id", "requirement", "part", "state", "shown by"), rows());
        return page.toString();
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        for (GapAnalysis.State state : GapAnalysis.State.values()) {
            long count = analysis.answers().stream()
                    .filter(answer -> answer.state() == state)
                    .count();
            if (count > 0) {
                counts.add(count + " " + state.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", counts);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (Answer answer : analysis.answers()) {
            String id = answer.requirement().id();
            rows.add(List.of(
                    id.equals(before) ? "" : id,
                    id.equals(before) ? "" : Markdown.plain(answer.requirement().says()),
                    Markdown.plain(answer.part().what()),
                    state(answer),
                    evidence(answer)));
            before = id;
        }
        return rows;
    }

    private static String state(Answer answer) {
        String release = answer.part().release();
        return switch (answer.state()) {
            case MET, ELSEWHERE -> "since " + release;
            case PLANNED -> "planned in " + release;
            case OVERDUE -> "**planned in " + release + ", which was cut without it**";
            case UNCLAIMED -> "**there, not claimed**";
            case MISSING -> "**missing**";
        };
    }

    private static String evidence(Answer answer) {
        String needs = answer.part().needs().stream()
                .map(need -> Markdown.code(need.toString()) + (answer.missing().contains(need) ? " missing" : ""))
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? Markdown.plain(answer.part().elsewhere()) : needs;
    }
}
