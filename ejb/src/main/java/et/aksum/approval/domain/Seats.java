package et.aksum.approval.domain;

import et.aksum.approval.ApprovalRefusal.ApprovalLimitExceeded;
import et.aksum.approval.ApprovalRefusal.ApprovalLimitInOtherCurrency;
import et.aksum.approval.ApprovalRefusal.ApproverNotAsked;
import et.aksum.approval.Approvers;
import et.aksum.approval.Approvers.Need;
import et.aksum.approval.Approvers.Verdict;
import et.aksum.approval.domain.Assignment.Because;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Money;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is asked at a step. Found anew whenever it matters, so that who came since is asked too, and who lost the right is not heard. */
@ApplicationScoped
public class Seats {
    @Inject
    ApprovalRepository requests;

    @Inject
    DelegationRepository delegations;

    @Inject
    Approvers approvers;

    @Inject
    Supervision supervision;

    @Inject
    Clock clock;

    /** Asks whoever is to be asked now and was not yet. @return those */
    public Set<UserId> fill(ApprovalRequest request, ApprovalStep step) {
        Set<UserId> added = new LinkedHashSet<>();
        Set<UserId> asked = new HashSet<>();
        requests.assignments(step).forEach(seat -> asked.add(seat.person()));
        Set<UserId> rightful = rightful(request, step);
        for (UserId person : rightful) {
            if (asked.add(person)) {
                add(step, person, person, Because.RULE);
                added.add(person);
            }
        }
        Set<UserId> seats = new HashSet<>(rightful);
        requests.assignments(step).stream()
                .filter(one -> one.because() == Because.ESCALATION || one.because() == Because.SUCCESSION)
                .forEach(one -> seats.add(one.person()));
        for (Delegation delegation : delegations.inForce(request.subjectType(), now())) {
            UserId delegate = delegation.to();
            if (seats.contains(delegation.from())
                    && !asked.contains(delegate)
                    && mayDecide(request, step, delegate)
                    && asked.add(delegate)) {
                add(step, delegate, delegation.from(), Because.DELEGATION);
                added.add(delegate);
            }
        }
        return added;
    }

    /** Asks those above whoever was asked, as far as they may decide. @return whom */
    public Set<UserId> escalate(ApprovalRequest request, ApprovalStep step) {
        List<Assignment> before = requests.assignments(step);
        Set<UserId> asked = new HashSet<>();
        before.forEach(seat -> asked.add(seat.person()));
        Set<UserId> above = new LinkedHashSet<>();
        List<UserId> from = new ArrayList<>();
        before.forEach(seat -> from.add(seat.person()));
        from.add(request.author());
        for (UserId person : from) {
            supervision.chainAbove(person).stream()
                    .filter(superior -> !asked.contains(superior) && mayDecide(request, step, superior))
                    .findFirst()
                    .ifPresent(superior -> {
                        asked.add(superior);
                        above.add(superior);
                    });
        }
        above.forEach(person -> add(step, person, person, Because.ESCALATION));
        return above;
    }

    /** Whether too few could still say yes at this step without this person, who was asked and has not spoken. */
    public boolean isMissed(ApprovalRequest request, ApprovalStep step, UserId leaver) {
        List<Assignment> asked = requests.assignments(step);
        boolean silent = asked.stream()
                .anyMatch(one -> one.person().equals(leaver) && !requests.hasSpoken(request.id(), leaver, one.seat()));
        long others = asked.stream()
                .filter(one -> !one.person().equals(leaver) && !one.seat().equals(leaver))
                .filter(one -> !requests.hasSpoken(request.id(), one.person(), one.seat()))
                .filter(one -> mayDecide(request, step, one.person()))
                .count();
        return silent && requests.approvals(step) + others < step.demands().needed();
    }

    /** Asks who comes next for somebody who has left: his successor where he may decide, else the nearest above who may. */
    public Optional<UserId> succeed(ApprovalRequest request, ApprovalStep step, UserId leaver) {
        Set<UserId> asked = new HashSet<>();
        requests.assignments(step).forEach(seat -> asked.add(seat.person()));
        Optional<UserId> next = supervision.standInsFor(leaver).stream()
                .filter(person -> !asked.contains(person) && mayDecide(request, step, person))
                .findFirst();
        next.ifPresent(person -> add(step, person, person, Because.SUCCESSION));
        return next;
    }

    /**
     * For whom the person speaks at this step. Saying no needs no limit, and no condition about amounts binds it.
     *
     * @throws ApproverNotAsked when the step asks others
     * @throws ApprovalLimitExceeded when his limit is too low, or {@link ApprovalLimitInOtherCurrency} when he has none
     */
    public UserId seatOf(ApprovalRequest request, ApprovalStep step, UserId person, boolean approves) {
        Need need = request.need(step.demands());
        Verdict verdict = approvers.verdict(person, approves ? need : need.toRefuse());
        if (verdict != Verdict.MAY) {
            throw refusal(request, person, verdict);
        }
        Optional<UserId> seat = find(step, person);
        if (seat.isEmpty() && step.demands().asks() == Demands.Asks.HOLDERS && !approves) {
            add(step, person, person, Because.RULE);
            return person;
        }
        return seat.orElseThrow(() -> new ApproverNotAsked(request.title()));
    }

    private Optional<UserId> find(ApprovalStep step, UserId person) {
        return requests.assignments(step).stream()
                .filter(one -> one.person().equals(person))
                .filter(one ->
                        one.because() != Because.DELEGATION || delegations.stillStands(one.seat(), person, now()))
                .map(Assignment::seat)
                .findFirst();
    }

    private Set<UserId> rightful(ApprovalRequest request, ApprovalStep step) {
        return rightful(
                step.demands(), request.need(step.demands()), person -> requests.isInvolved(request.id(), person));
    }

    /**
     * Whom the rule of a step asks, delegates aside.
     *
     * @param involved who had a hand in the record or would earn by it
     */
    public Set<UserId> rightful(Demands demands, Need need, Predicate<UserId> involved) {
        Predicate<UserId> free = involved.negate();
        Predicate<UserId> mayDecide = free.and(person -> approvers.verdict(person, need) == Verdict.MAY);
        UUID named = demands.person();
        UserId author = need.author();
        Stream<UserId> found;
        if (demands.asks() == Demands.Asks.HOLDERS) {
            found = approvers.whoMay(need).stream().filter(free);
        } else if (named != null) {
            // Asked by name even without the right today: a delegate may stand in, or the right may come. Not so after
            // he left.
            UserId person = new UserId(named);
            List<UserId> next = supervision.standInsFor(person);
            found = next.isEmpty()
                    ? Stream.of(person).filter(free)
                    : next.stream().filter(mayDecide).limit(1);
        } else {
            found = author == null
                    ? Stream.empty()
                    : supervision.chainAbove(author).stream().filter(mayDecide).limit(demands.needed());
        }
        return found.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean mayDecide(ApprovalRequest request, ApprovalStep step, UserId person) {
        return !requests.isInvolved(request.id(), person)
                && approvers.verdict(person, request.need(step.demands())) == Verdict.MAY;
    }

    private BusinessException refusal(ApprovalRequest request, UserId person, Verdict verdict) {
        Money amount = request.amount();
        if (amount != null && verdict == Verdict.NO_LIMIT_IN_CURRENCY) {
            return new ApprovalLimitInOtherCurrency(request.title(), amount.currency());
        }
        if (amount != null && verdict == Verdict.LIMIT_EXCEEDED) {
            return new ApprovalLimitExceeded(
                    request.title(),
                    amount,
                    approvers.limit(person, amount.currency()).orElse(Money.zero(amount.currency())));
        }
        return new ApproverNotAsked(request.title());
    }

    private void add(ApprovalStep step, UserId person, UserId seat, Because because) {
        requests.add(new Assignment(
                TenantContext.require().organisation().value(), step, person.value(), seat.value(), because, now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
