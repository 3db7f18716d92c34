package et.aksum.approval.portal;

import et.aksum.approval.ApprovalPolicies.RuleStepView;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a rule as it is being typed. Times are typed in working hours. */
public final class RuleStepForm implements Serializable {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Typed typed = new Typed();
    private String[] options = {};

    /** An empty step at a place. */
    static RuleStepForm at(int position) {
        RuleStepForm form = new RuleStepForm();
        form.typed.put("position", String.valueOf(position));
        form.typed.put("asks", "HOLDERS");
        form.typed.put("needed", "1");
        return form;
    }

    static RuleStepForm of(RuleStepView step) {
        RuleStepForm form = at(step.position());
        form.typed.put("name", step.name());
        form.typed.put("asks", step.asks());
        form.typed.put("permission", step.permission());
        form.typed.put("person", step.person() == null ? "" : step.person().toString());
        form.typed.put("needed", String.valueOf(step.needed()));
        form.typed.put("factorMinutes", step.factorMinutes() == null ? "" : String.valueOf(step.factorMinutes()));
        form.typed.put("remind", hours(step.remindAfterMinutes()));
        form.typed.put("escalate", hours(step.escalateAfterMinutes()));
        form.options = Stream.of(
                        step.limitApplies() ? "LIMIT" : "",
                        step.sameUnit() ? "UNIT" : "",
                        step.placeRequired() ? "PLACE" : "")
                .filter(option -> !option.isEmpty())
                .toArray(String[]::new);
        return form;
    }

    /** @param branch tells it from other steps with the same number */
    RuleStepView read(int branch) {
        List<String> chosen = Arrays.asList(options);
        String asks = typed.required("asks");
        String person = typed.optional("person");
        return new RuleStepView(
                whole(typed, "position", 1),
                branch,
                typed.required("name"),
                asks,
                typed.required("permission"),
                asks.equals("PERSON") && person != null ? UUID.fromString(person) : null,
                whole(typed, "needed", 1),
                chosen.contains("LIMIT"),
                chosen.contains("UNIT"),
                wholeOrNull(typed, "factorMinutes"),
                chosen.contains("PLACE"),
                minutes(typed, "remind"),
                minutes(typed, "escalate"));
    }

    /** Hours as typed, as minutes; null when nothing was typed. */
    static @Nullable Integer minutes(Typed typed, String field) {
        BigDecimal hours = typed.number(field);
        return hours == null ? null : toWhole(field, hours.multiply(MINUTES));
    }

    /** Minutes as they are typed: in hours. */
    static String hours(@Nullable Integer minutes) {
        return minutes == null
                ? ""
                : BigDecimal.valueOf(minutes)
                        .divide(MINUTES, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static int whole(Typed typed, String field, int unlessTyped) {
        Integer number = wholeOrNull(typed, field);
        return number == null ? unlessTyped : number;
    }

    private static @Nullable Integer wholeOrNull(Typed typed, String field) {
        BigDecimal number = typed.number(field);
        return number == null ? null : toWhole(field, number);
    }

    private static int toWhole(String field, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new FieldRefused(field, Labels.text(Labels.locale(), "form.number"));
        }
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getOptions() {
        return options.clone();
    }

    public void setOptions(String[] options) {
        this.options = options.clone();
    }
}
