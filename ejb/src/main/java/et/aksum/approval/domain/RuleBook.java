package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleNotFound;
import et.aksum.approval.SubmitForApproval;
import et.aksum.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules in force. The first by position that applies is taken, so that anybody can tell which one it will be. */
@ApplicationScoped
public class RuleBook {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    UnitTree units;

    /** A rule, and in English why it was this one. */
    public record Choice(ApprovalRule rule, List<RuleStep> steps, String reason) {}

    /** @throws ApprovalRuleMissing when no rule applies: then nobody may decide */
    public Choice choose(SubmitForApproval subject) {
        List<ApprovalRule> candidates = ofType(subject.subjectType());
        boolean spokenOf = speaksOf(candidates, subject.amount());
        for (ApprovalRule rule : candidates) {
            if (rule.admits(subject, spokenOf) && units.contains(rule.unit(), subject.unit())) {
                List<RuleStep> steps = stepsOf(rule.id());
                if (!steps.isEmpty()) {
                    return new Choice(rule, steps, reason(rule, subject, spokenOf));
                }
            }
        }
        throw new ApprovalRuleMissing(subject.subjectType());
    }

    public List<ApprovalRule> all() {
        return em.createQuery(
                        "select r from ApprovalRule r where r.deletedAt is null order by r.subjectType, r.position",
                        ApprovalRule.class)
                .getResultList();
    }

    /** The rule in force under this code. @throws ApprovalRuleNotFound */
    public ApprovalRule get(String code) {
        return em.createQuery(
                        "select r from ApprovalRule r where r.deletedAt is null and r.code = :code", ApprovalRule.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(ApprovalRuleNotFound::new);
    }

    public List<RuleStep> stepsOf(UUID rule) {
        return em.createQuery(
                        "select s from RuleStep s where s.ruleId = :rule order by s.position, s.branch", RuleStep.class)
                .setParameter("rule", rule)
                .getResultList();
    }

    public void add(ApprovalRule rule, List<RuleStep> steps) {
        em.persist(rule);
        em.flush();
        steps.forEach(em::persist);
    }

    /** Writes what was changed, so that what follows meets it. */
    public void flush() {
        em.flush();
    }

    private List<ApprovalRule> ofType(String subjectType) {
        return em.createQuery(
                        "select r from ApprovalRule r where r.deletedAt is null and r.subjectType = :type order by r.position",
                        ApprovalRule.class)
                .setParameter("type", subjectType)
                .getResultList();
    }

    private static boolean speaksOf(List<ApprovalRule> rules, @Nullable Money amount) {
        return amount == null
                || rules.stream()
                        .map(rule -> rule.from().map(Money::currency).orElse(null))
                        .filter(Objects::nonNull)
                        .anyMatch(amount.currency()::equals);
    }

    private static String reason(ApprovalRule rule, SubmitForApproval subject, boolean spokenOf) {
        String amount = rule.from()
                .map(least -> spokenOf
                        ? ", from " + least + " on"
                        : ", because no rule speaks of this currency and so the strictest applies")
                .orElse("");
        return "First rule for %s that applies: %s%s%s"
                .formatted(subject.subjectType(), rule.name(), amount, rule.unit() == null ? "" : ", in this unit");
    }
}
