package et.aksum.access.domain;

import et.aksum.access.domain.Decision.Step;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a step of a decision says, in English: for the API and for refusals. The portal has its own words. */
public final class StepText {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("active", "may sign in"),
            Map.entry("denial", "denied: {0}"),
            Map.entry("held", "no role held allows {0}"),
            Map.entry("grant", "role {0} from {2} until {3}"),
            Map.entry("grant-via", "role {0}, by way of {1}, from {2} until {3}"),
            Map.entry("condition-amount", "at most {0} for a document ({1})"),
            Map.entry("condition-cumulative", "at most {0} within {1} days, {3} so far ({2})"),
            Map.entry(
                    "condition-cumulative-per-party",
                    "at most {0} within {1} days for one partner, {3} so far for partner {4} ({2})"),
            Map.entry("condition-own", "own documents only ({0})"),
            Map.entry("condition-supervised", "documents of people one supervises only ({0})"),
            Map.entry("condition-unit", "documents of unit {0} only ({1})"),
            Map.entry("condition-hours", "from {0} until {1} only ({2})"),
            Map.entry("limit", "{0} against the limit of {1}"),
            Map.entry("limit-without-rate", "{0} against the limit of {1}: no exchange rate of that day"),
            Map.entry("limit-missing", "no limit for {0}"),
            Map.entry("token", "the token is limited to other permissions"),
            Map.entry("duty-document", "{0}"));

    private StepText() {}

    public static String of(Step step) {
        Object[] values = step.values().toArray();
        return new MessageFormat(WORDS.getOrDefault(step.rule(), step.rule()), Locale.ROOT).format(values);
    }

    /** What speaks against, in one line. */
    public static String obstacles(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.passed())
                .map(StepText::of)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
