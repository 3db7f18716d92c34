package et.aksum.approval;

import et.aksum.approval.ApprovalRefusal.ApprovalRuleMissing;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.approval.domain.Demands;
import et.aksum.approval.domain.RuleBook;
import et.aksum.approval.domain.RuleStep;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.workforce.Supervision;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the rules in force would ask today, before anybody asks. Delegates are left out: they come and go. */
@Stateless
public class ApprovalForesight {
    @Inject
    RuleBook rules;

    @Inject
    Approvers approvers;

    @Inject
    Supervision supervision;

    @Inject
    UserQueries users;

    @Inject
    Clock clock;

    /** A record that might be handed in. @param unit the unit it would belong to; null for none */
    public record WhatIf(String subjectType, UserId author, @Nullable Money amount, @Nullable UUID unit) {}

    /** The rule that would be taken, and in English why. */
    public record Foreseen(String code, String name, String reason, List<ForeseenStep> steps) implements Serializable {}

    /** @param people who would be asked, by name; fewer than {@code needed} means that it could not be granted */
    public record ForeseenStep(int position, String name, int needed, List<String> people) implements Serializable {
        /** Whether enough people could say yes. */
        public boolean isPossible() {
            return people.size() >= needed;
        }
    }

    /** @throws ApprovalRuleMissing when no rule applies */
    @RequiresPermission(Permission.APPROVAL_REQUEST_VIEW)
    public Foreseen of(WhatIf question) {
        RuleBook.Choice chosen =
                rules.choose(SubmitForApproval.of(question.subjectType(), new UUID(0, 0), 0, "–", question.author())
                        .costing(question.amount())
                        .inUnit(question.unit()));
        return new Foreseen(
                chosen.rule().code(),
                chosen.rule().name(),
                chosen.reason(),
                chosen.steps().stream().map(step -> step(step, question)).toList());
    }

    private ForeseenStep step(RuleStep step, WhatIf question) {
        Demands demands = step.demands();
        List<UUID> asked =
                people(demands, question).map(UserId::value).distinct().toList();
        Map<UUID, String> names = users.names(asked);
        return new ForeseenStep(
                step.position(),
                step.name(),
                demands.needed(),
                asked.stream()
                        .map(person -> names.getOrDefault(person, "–"))
                        .sorted()
                        .collect(Collectors.toList()));
    }

    private Stream<UserId> people(Demands demands, WhatIf question) {
        Need need = new Need(
                demands.permission(),
                demands.limitApplies() ? question.amount() : null,
                demands.sameUnit() ? question.unit() : null,
                LocalDate.now(clock),
                question.author());
        UUID named = demands.person();
        Stream<UserId> found =
                switch (demands.asks()) {
                    case HOLDERS -> approvers.whoMay(need).stream();
                    case SUPERVISORS ->
                        supervision.chainAbove(question.author()).stream()
                                .filter(person -> approvers.verdict(person, need) == Verdict.MAY)
                                .limit(demands.needed());
                    case PERSON ->
                        Stream.ofNullable(named)
                                .map(UserId::new)
                                .filter(person -> approvers.verdict(person, need) == Verdict.MAY);
                };
        return found.filter(person -> !person.equals(question.author()));
    }
}
