package et.aksum.schema.report;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import et.aksum.schema.report.Requirement.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds requirements against a catalogue.
 *
 * @param answers one for each part of each requirement, in order
 */
public record GapAnalysis(List<Answer> answers) {
    public GapAnalysis {
        answers = List.copyOf(answers);
    }

    /** How a part stands. */
    public enum State {
        /** All it needs is there. */
        MET,
        /** It is met, but not by a table. */
        ELSEWHERE,
        /** A later release brings it. */
        PLANNED,
        /** Its release was cut without it. */
        OVERDUE,
        /** It is planned, and all it needs is there already. */
        UNCLAIMED,
        /** It is claimed, and something is missing. */
        MISSING
    }

    /**
     * How one part stands.
     *
     * @param missing what is not there
     */
    public record Answer(Requirement requirement, Part part, State state, List<Need> missing) {
        public Answer {
            missing = List.copyOf(missing);
        }
    }

    /** @param cut releases that were cut: what they planned must be there */
    public static GapAnalysis of(RequirementMap map, Catalogue catalogue, Set<String> cut) {
        List<Answer> answers = new ArrayList<>();
        for (Requirement requirement : map.requirements()) {
            for (Part part : requirement.parts()) {
                List<Need> missing = part.needs().stream()
                        .filter(need -> !need.isMetBy(catalogue))
                        .toList();
                answers.add(new Answer(requirement, part, state(part, missing, cut), missing));
            }
        }
        return new GapAnalysis(answers);
    }

    private static State state(Part part, List<Need> missing, Set<String> cut) {
        if (!part.planned()) {
            return !missing.isEmpty() ? State.MISSING : part.needs().isEmpty() ? State.ELSEWHERE : State.MET;
        }
        if (!part.needs().isEmpty() && missing.isEmpty()) {
            return State.UNCLAIMED;
        }
        return cut.contains(part.release()) ? State.OVERDUE : State.PLANNED;
    }

    /** What is wrong; empty when each claim holds and each plan is still one. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Answer answer : answers) {
            String about = answer.requirement().id() + ", " + answer.part().what();
            switch (answer.state()) {
                case MISSING ->
                    findings.add(
                            finding(
                                    Severity.ERROR,
                                    about + ": claimed, but not there: "
                                            + answer.missing().stream()
                                                    .map(Need::toString)
                                                    .collect(Collectors.joining("; ")),
                                    "Bring it by a changeSet; in a database that has drifted, aksum-schema drift says how. Or correct the claim."));
                case OVERDUE ->
                    findings.add(finding(
                            Severity.ERROR,
                            "%s: planned in %s, which was cut without it"
                                    .formatted(about, answer.part().release()),
                            "Name the release that will bring it, or what it needs and take \"planned\" away."));
                case UNCLAIMED ->
                    findings.add(finding(
                            Severity.WARNING,
                            about + ": planned, but all it needs is there",
                            "Take \"planned\" away, so that its loss would be noticed."));
                default -> {}
            }
        }
        return findings;
    }

    private static Finding finding(Severity severity, String message, String remedy) {
        return new Finding("GAP", severity, RequirementMap.PATH, "", message + ".", remedy);
    }
}
