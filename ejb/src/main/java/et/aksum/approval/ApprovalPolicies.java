package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalRuleNotFound;
import et.aksum.approval.domain.ApprovalRule;
import et.aksum.approval.domain.Demands;
import et.aksum.approval.domain.RuleBook;
import et.aksum.approval.domain.RuleStep;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.StaleVersion;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules that choose who is asked. A change makes a new rule and retires the old one; what waits goes on under the old one. */
@Stateless
public class ApprovalPolicies {
    @Inject
    RuleBook rules;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A rule in force.
     *
     * @param position            rules of a type are tried in this order; the first that applies is taken
     * @param from                applies to amounts of at least this, inclusive; null: from zero on
     * @param below               applies to amounts below this, exclusive, in the same currency; null: however large
     * @param expiresAfterMinutes working time after which an undecided request lapses; null: never
     * @param version             to be given back when it is replaced
     */
    public record RuleView(
            String code,
            String subjectType,
            String name,
            int position,
            @Nullable Money from,
            @Nullable Money below,
            @Nullable UUID unit,
            @Nullable Integer expiresAfterMinutes,
            long version,
            List<RuleStepView> steps)
            implements Serializable {}

    /**
     * A step of a rule.
     *
     * @param asks {@code HOLDERS}: everybody who may; {@code SUPERVISORS}: the nearest above the author who may; {@code PERSON}
     * @param factorMinutes how old the second factor may be; 0: shown for this very decision; null: none asked
     * @param remindAfterMinutes   working time; null: never
     * @param escalateAfterMinutes working time; null: never
     */
    public record RuleStepView(
            int position,
            int branch,
            String name,
            String asks,
            String permission,
            @Nullable UUID person,
            int needed,
            boolean limitApplies,
            boolean sameUnit,
            @Nullable Integer factorMinutes,
            boolean placeRequired,
            @Nullable Integer remindAfterMinutes,
            @Nullable Integer escalateAfterMinutes)
            implements Serializable {}

    /** A rule as it shall be. {@code expectedVersion}: of the rule it replaces; null when it is new. */
    public record PutRule(
            String code,
            String subjectType,
            String name,
            int position,
            @Nullable Money from,
            @Nullable Money below,
            @Nullable UUID unit,
            @Nullable Integer expiresAfterMinutes,
            @Nullable Long expectedVersion,
            List<RuleStepView> steps) {}

    /** Every rule in force, in the order in which they are tried. */
    @RequiresPermission(Permission.APPROVAL_REQUEST_VIEW)
    public List<RuleView> inForce() {
        return rules.all().stream()
                .map(rule -> view(rule, rules.stepsOf(rule.id())))
                .toList();
    }

    /**
     * Puts a rule in force, in the place of the one with its code.
     *
     * @throws StaleVersion when somebody replaced that one meanwhile, or there is one though none was expected
     * @throws InvalidInput when it is out of bounds, or its place is taken
     */
    @RequiresPermission(Permission.APPROVAL_RULE_MANAGE)
    public void put(PutRule command) {
        if (command.steps().isEmpty()) {
            throw new InvalidInput("steps", "A rule has at least one step; without any, nobody would be asked.");
        }
        List<ApprovalRule> inForce = rules.all();
        inForce.stream()
                .filter(rule -> rule.code().equals(command.code()))
                .findFirst()
                .ifPresentOrElse(before -> retire(before, command.expectedVersion()), () -> {
                    if (command.expectedVersion() != null) {
                        throw new ApprovalRuleNotFound();
                    }
                });
        boolean taken = inForce.stream()
                .anyMatch(rule -> !rule.code().equals(command.code())
                        && rule.subjectType().equals(command.subjectType())
                        && rule.position() == command.position());
        if (taken) {
            throw new InvalidInput("position", "Another rule of this type has this position.");
        }
        Integer expires = command.expiresAfterMinutes();
        ApprovalRule rule = new ApprovalRule(
                TenantContext.require().organisation().value(),
                command.code(),
                command.subjectType(),
                command.name(),
                command.position(),
                command.from(),
                command.below(),
                command.unit(),
                expires == null ? null : Duration.ofMinutes(expires));
        rules.add(rule, command.steps().stream().map(step -> step(rule, step)).toList());
        record("approval-rule.changed", rule);
    }

    /** Takes a rule out of force. What it asked for goes on. @throws ApprovalRuleNotFound */
    @RequiresPermission(Permission.APPROVAL_RULE_MANAGE)
    public void retire(String code, long expectedVersion) {
        ApprovalRule rule = rules.get(code);
        retire(rule, expectedVersion);
        record("approval-rule.retired", rule);
    }

    private void retire(ApprovalRule rule, @Nullable Long expectedVersion) {
        if (expectedVersion == null || expectedVersion != rule.version()) {
            throw new StaleVersion(rule.name(), expectedVersion == null ? -1 : expectedVersion, rule.version());
        }
        rule.retire(OffsetDateTime.now(clock));
        rules.flush();
    }

    private static RuleStep step(ApprovalRule rule, RuleStepView step) {
        return new RuleStep(
                rule,
                step.position(),
                step.branch(),
                step.name(),
                new Demands(
                        asks(step.asks()),
                        step.permission(),
                        step.person(),
                        step.needed(),
                        step.limitApplies(),
                        step.sameUnit(),
                        step.factorMinutes(),
                        step.placeRequired(),
                        step.remindAfterMinutes(),
                        step.escalateAfterMinutes()));
    }

    private static Demands.Asks asks(String word) {
        for (Demands.Asks known : Demands.Asks.values()) {
            if (known.name().equals(word)) {
                return known;
            }
        }
        throw new InvalidInput("asks", "A step asks HOLDERS, SUPERVISORS or a PERSON.");
    }

    private static RuleView view(ApprovalRule rule, List<RuleStep> steps) {
        return new RuleView(
                rule.code(),
                rule.subjectType(),
                rule.name(),
                rule.position(),
                rule.from().orElse(null),
                rule.below().orElse(null),
                rule.unit(),
                minutes(rule.expiresAfter()),
                rule.version(),
                steps.stream().map(ApprovalPolicies::view).toList());
    }

    private static RuleStepView view(RuleStep step) {
        Demands demands = step.demands();
        return new RuleStepView(
                step.position(),
                step.branch(),
                step.name(),
                demands.asks().name(),
                demands.permission(),
                demands.person(),
                demands.needed(),
                demands.limitApplies(),
                demands.sameUnit(),
                minutes(demands.factorAge()),
                demands.placeRequired(),
                minutes(demands.remindAfter()),
                minutes(demands.escalateAfter()));
    }

    private static @Nullable Integer minutes(Optional<Duration> time) {
        return time.map(Duration::toMinutes).map(Math::toIntExact).orElse(null);
    }

    private void record(String action, ApprovalRule rule) {
        trail.record(new AuditEvent(
                action,
                "approval-rule",
                rule.id().toString(),
                Map.of("code", rule.code(), "subjectType", rule.subjectType(), "name", rule.name())));
    }
}
