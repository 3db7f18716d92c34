package et.aksum.access.domain;

import et.aksum.access.AccessQuestion;
import et.aksum.access.domain.Condition.Outcome;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may, in the order a person would explain it: he is active, nothing denies it, a grant that counts now allows it,
 * and the amount is within his limit. One algorithm decides and explains, so that the two never differ; explaining goes on where
 * deciding stops.
 */
public enum Decision {
    ALLOWED,
    INACTIVE,
    DENIED,
    NOT_HELD,
    NOT_NOW,
    CONDITION,
    OUT_OF_SCOPE,
    NO_LIMIT,
    LIMIT_EXCEEDED;

    /**
     * One rule that was looked at.
     *
     * @param rule its name; texts are found by it
     * @param passed whether it spoke for the person
     * @param values what it said: names, amounts, dates
     */
    public record Step(String rule, boolean passed, List<String> values) {}

    public boolean isAllowed() {
        return this == ALLOWED;
    }

    public static Decision of(Snapshot person, String permission, Case at, Facts facts) {
        return of(person, permission, at, facts, null);
    }

    /** The same, and each rule that was looked at is added to {@code steps}. */
    public static Decision of(Snapshot person, String permission, Case at, Facts facts, @Nullable List<Step> steps) {
        Decision first = ALLOWED;
        if (!person.isActive()) {
            first = INACTIVE;
        }
        note(steps, "active", person.isActive());
        if (first != ALLOWED && steps == null) {
            return first;
        }
        for (Denial denial : person.denying(permission)) {
            if (denial.isValidAt(at.now())) {
                first = worse(first, DENIED);
                note(steps, "denial", false, denial.reason());
                if (steps == null) {
                    return first;
                }
            }
        }
        first = worse(first, granted(person, permission, at, facts, steps));
        if (first != ALLOWED && steps == null) {
            return first;
        }
        return worse(first, withinLimit(person, at.question(), facts, steps));
    }

    private static Decision granted(
            Snapshot person, String permission, Case at, Facts facts, @Nullable List<Step> steps) {
        List<Grant> grants = person.allowing(permission);
        if (grants.isEmpty()) {
            note(steps, "held", false, permission);
            return NOT_HELD;
        }
        Decision best = NOT_NOW;
        for (Grant grant : grants) {
            Decision one = judged(grant, permission, at, facts, steps);
            if (one == ALLOWED) {
                best = ALLOWED;
                if (steps == null) {
                    return ALLOWED;
                }
            } else if (best == NOT_NOW) {
                best = one;
            }
        }
        return best;
    }

    private static Decision judged(Grant grant, String permission, Case at, Facts facts, @Nullable List<Step> steps) {
        boolean now = grant.isValidAt(at.now());
        Condition obstacle = now ? grant.obstacle(permission, at, facts) : null;
        if (steps != null) {
            String via = grant.permissions().getOrDefault(permission, grant.role());
            steps.add(new Step(
                    via.equals(grant.role()) ? "grant" : "grant-via",
                    now && obstacle == null,
                    List.of(grant.role(), via, grant.from().toString(), String.valueOf(grant.until()))));
            for (Condition condition : now ? grant.conditions() : List.<Condition>of()) {
                if (condition.concerns(permission)) {
                    Outcome outcome = condition.judge(permission, at, facts);
                    List<String> values = new ArrayList<>(condition.values());
                    values.add(outcome.name());
                    values.addAll(condition.found(permission, at, facts));
                    steps.add(new Step("condition-" + condition.rule(), outcome.passes(), values));
                }
            }
        }
        if (!now) {
            return NOT_NOW;
        }
        if (obstacle == null) {
            return ALLOWED;
        }
        return obstacle instanceof Condition.InUnit || obstacle instanceof Condition.Supervised
                ? OUT_OF_SCOPE
                : CONDITION;
    }

    /** The first limit of the person that covers the amount of the question, whatever else he may. */
    static Optional<Money> limitThatCovers(Snapshot person, AccessQuestion question, Facts facts) {
        Money amount = question.amount();
        return amount == null
                ? Optional.empty()
                : limitsFor(amount, person).stream()
                        .filter(limit -> isWithin(limit, Condition.worth(question, limit, facts)))
                        .findFirst();
    }

    private static boolean isWithin(Money limit, @Nullable Optional<BigDecimal> worth) {
        return worth != null
                && worth.filter(value -> value.compareTo(limit.amount()) <= 0).isPresent();
    }

    private static List<Money> limitsFor(Money amount, Snapshot person) {
        boolean own =
                person.limits().stream().anyMatch(limit -> limit.currency().equals(amount.currency()));
        return person.limits().stream()
                .filter(limit -> !limit.isZero())
                .filter(limit -> !own || limit.currency().equals(amount.currency()))
                .toList();
    }

    /** A limit in the amount's own currency decides alone; otherwise any other one does, at the rate of the document's date. */
    private static Decision withinLimit(
            Snapshot person, @Nullable AccessQuestion question, Facts facts, @Nullable List<Step> steps) {
        Money amount = question == null ? null : question.amount();
        if (question == null || amount == null) {
            return ALLOWED;
        }
        List<Money> limits = limitsFor(amount, person);
        Decision result = NO_LIMIT;
        for (Money limit : limits) {
            Optional<BigDecimal> worth = Condition.worth(question, limit, facts);
            if (worth != null && worth.isPresent()) {
                boolean within = isWithin(limit, worth);
                note(steps, "limit", within, amount.toString(), limit.toString());
                if (within) {
                    return ALLOWED;
                }
                result = LIMIT_EXCEEDED;
            } else {
                note(steps, "limit-without-rate", false, amount.toString(), limit.toString());
            }
        }
        if (limits.isEmpty()) {
            note(steps, "limit-missing", false, amount.toString());
        }
        return result;
    }

    private static Decision worse(Decision first, Decision next) {
        return first == ALLOWED ? next : first;
    }

    private static void note(@Nullable List<Step> steps, String rule, boolean passed, String... values) {
        if (steps != null) {
            steps.add(new Step(rule, passed, List.of(values)));
        }
    }
}
