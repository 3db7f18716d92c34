package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verb has to say, whatever the format.
 *
 * @param findings in the order they are shown
 * @param text for people: what was found out beside the findings, line by line
 * @param facts the same for scripts; its members stand beside the findings in JSON
 * @param problem why it could not be told or was misused; null otherwise
 */
public record Report(
        Outcome outcome, List<Finding> findings, List<String> text, JsonObject facts, @Nullable String problem) {

    public Report {
        findings = List.copyOf(findings);
        text = List.copyOf(text);
    }

    /** Errors and warnings count as findings; what merely informs leaves it clean. */
    public static Report of(List<Finding> findings, List<String> text, JsonObject facts) {
        return new Report(Outcome.CLEAN, findings, text, facts, null).failingOn(Severity.WARNING);
    }

    /** The same with another mildest severity that counts as a finding; what could not be told stays so. */
    public Report failingOn(Severity mildest) {
        if (problem != null) {
            return this;
        }
        boolean failing =
                findings.stream().anyMatch(finding -> finding.severity().compareTo(mildest) <= 0);
        return new Report(failing ? Outcome.FINDINGS : Outcome.CLEAN, findings, text, facts, null);
    }

    public static Report of(List<Finding> findings, List<String> text) {
        return of(findings, text, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Nothing wrong, something to show. */
    public static Report clean(List<String> text, JsonObject facts) {
        return of(List.of(), text, facts);
    }

    static Report failed(Outcome outcome, String problem) {
        return new Report(outcome, List.of(), List.of(), JsonValue.EMPTY_JSON_OBJECT, problem);
    }

    /** As of a {@link Refusal}. */
    public static Report of(Refusal refusal) {
        return failed(refusal.outcome(), String.valueOf(refusal.getMessage()));
    }
}
