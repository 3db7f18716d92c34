package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ApprovalRuleNotFound;
import et.aksum.approval.ApprovalRefusal.ExchangeRateMissing;
import et.aksum.approval.Approvers;
import et.aksum.approval.SubmitForApproval;
import et.aksum.approval.domain.AmountBand.Fit;
import et.aksum.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules in force. The first by position that applies is taken, so that anybody can tell which one it will be. */
@ApplicationScoped
public class RuleBook {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    UnitTree units;

    @Inject
    Approvers approvers;

    /** A rule, and in English why it was this one. */
    public record Choice(ApprovalRule rule, List<RuleStep> steps, String reason) {}

    /**
     * Amounts in another currency than a rule's are held against it at the rate of the day. Without a rate they count as the
     * largest there is; where that does not say which rule it is, none is taken, because the next one might be too lenient.
     *
     * @param on the day whose rates count
     * @throws ApprovalRuleMissing when no rule applies: then nobody may decide
     * @throws ExchangeRateMissing when a rule was passed over because nothing says what the amount is worth
     */
    public Choice choose(SubmitForApproval command, LocalDate on) {
        Money amount = command.amount();
        Currency unknown = null;
        for (ApprovalRule rule : ofType(command.subject().type())) {
            Fit fit = units.contains(rule.unit(), command.unit()) ? fit(rule, amount, on) : Fit.OUTSIDE;
            List<RuleStep> steps = fit == Fit.OUTSIDE ? List.of() : stepsOf(rule.id());
            if (steps.isEmpty()) {
                continue;
            }
            if (fit == Fit.AS_LARGEST || fit == Fit.WITHIN && unknown == null) {
                return new Choice(rule, steps, reason(rule, amount, fit, on));
            }
            if (fit == Fit.WITHIN) {
                break;
            }
            unknown = rule.band().map(AmountBand::currency).orElse(unknown);
        }
        if (amount != null && unknown != null) {
            throw new ExchangeRateMissing(amount.currency(), unknown, on);
        }
        throw new ApprovalRuleMissing(command.subject().type());
    }

    private Fit fit(ApprovalRule rule, @Nullable Money amount, LocalDate on) {
        return rule.band()
                .map(band -> amount == null ? Fit.OUTSIDE : band.fit(currency -> approvers.worth(amount, currency, on)))
                .orElse(Fit.WITHIN);
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

    private static String reason(ApprovalRule rule, @Nullable Money amount, Fit fit, LocalDate on) {
        AmountBand band = rule.band().orElse(null);
        StringBuilder why =
                new StringBuilder("First rule for %s that applies: %s".formatted(rule.subjectType(), rule.name()));
        if (band != null) {
            why.append(", ").append(band);
        }
        if (band != null && amount != null && !amount.currency().equals(band.currency())) {
            why.append(
                    fit == Fit.AS_LARGEST
                            ? ", because without an exchange rate of %s the amount counts as the largest".formatted(on)
                            : ", at the exchange rate of " + on);
        }
        return why.append(rule.unit() == null ? "" : ", in this unit").toString();
    }
}
