package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.ApprovalRefusal.ExchangeRateMissing;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.approval.domain.Demands;
import et.aksum.approval.domain.RuleBook;
import et.aksum.approval.domain.RuleStep;
import et.aksum.approval.domain.Seats;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom the rules in force would ask today, before anybody asks. Delegates are left out: they come and go. */
@Stateless
public class ApprovalForesight {
    @Inject
    RuleBook rules;

    @Inject
    Approvers approvers;

    @Inject
    Seats seats;

    @Inject
    UserQueries users;

    @Inject
    Clock clock;

    /**
     * A record that might be handed in.
     *
     * @param unit  the unit it would belong to; null for none
     * @param party the partner it would concern; null for none
     */
    public record WhatIf(
            String subjectType, UserId author, @Nullable Money amount, @Nullable UUID unit, @Nullable UUID party) {}

    /** The rule that would be taken, and in English why. */
    public record Foreseen(String code, String name, String reason, List<ForeseenStep> steps) implements Serializable {}

    /**
     * A step of it.
     *
     * @param people   who would be asked, by name; one named by the rule even without the right today
     * @param possible whether those of them who may decide are enough; if not, it could not be granted
     */
    public record ForeseenStep(int position, String name, int needed, List<ForeseenPerson> people, boolean possible)
            implements Serializable {}

    /** Somebody who would be asked. */
    public record ForeseenPerson(UUID id, String name) implements Serializable {}

    /**
     * @throws InvalidInput when it does not say what kind of record it is about
     * @throws ApprovalRuleMissing when no rule applies
     * @throws ExchangeRateMissing when nothing says which rule it is, because the amount cannot be compared
     */
    @RequiresPermission(Permission.APPROVAL_REQUEST_VIEW)
    public Foreseen of(WhatIf question) {
        if (question.subjectType().isBlank()) {
            throw new InvalidInput("subjectType", "Name the kind of record, for example procurement.order.");
        }
        RuleBook.Choice chosen = rules.choose(
                SubmitForApproval.of(question.subjectType(), new UUID(0, 0), 0, "–", question.author())
                        .costing(question.amount())
                        .inUnit(question.unit())
                        .concerning(question.party()),
                today());
        return new Foreseen(
                chosen.rule().code(),
                chosen.rule().name(),
                chosen.reason(),
                chosen.steps().stream().map(step -> step(step, question)).toList());
    }

    private ForeseenStep step(RuleStep step, WhatIf question) {
        Demands demands = step.demands();
        Need need = new Need(
                demands.permission(),
                demands.limitApplies() ? question.amount() : null,
                demands.sameUnit() ? question.unit() : null,
                today(),
                question.author(),
                question.party(),
                false);
        Set<UserId> asked = seats.rightful(demands, need, question.author()::equals);
        Map<UUID, String> names = users.names(asked.stream().map(UserId::value).toList());
        return new ForeseenStep(
                step.position(),
                step.name(),
                demands.needed(),
                asked.stream()
                        .map(person -> new ForeseenPerson(person.value(), names.getOrDefault(person.value(), "–")))
                        .sorted(Comparator.comparing(ForeseenPerson::name))
                        .collect(Collectors.toList()),
                asked.stream()
                                .filter(person -> approvers.verdict(person, need) == Verdict.MAY)
                                .count()
                        >= demands.needed());
    }

    private LocalDate today() {
        return BusinessDay.today(clock);
    }
}
