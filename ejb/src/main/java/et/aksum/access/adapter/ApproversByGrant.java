package et.aksum.access.adapter;

import et.aksum.access.AccessQuestion;
import et.aksum.access.domain.Case;
import et.aksum.access.domain.Decision;
import et.aksum.access.domain.RecordedFacts;
import et.aksum.access.domain.Simulation;
import et.aksum.access.domain.Simulation.Holder;
import et.aksum.access.domain.Snapshot;
import et.aksum.access.domain.Snapshots;
import et.aksum.approval.Approvers;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the engine of approvals by the same decision that guards every use case: conditions, denials, limits and scope included. */
@ApplicationScoped
public class ApproversByGrant implements Approvers {
    @Inject
    Snapshots snapshots;

    @Inject
    RecordedFacts facts;

    @Inject
    Simulation people;

    @Inject
    Clock clock;

    @Override
    public Set<UserId> whoMay(Need need) {
        Set<UserId> may = new LinkedHashSet<>();
        for (Holder holder : people.holders()) {
            if (verdict(holder.user(), need) == Verdict.MAY) {
                may.add(holder.user());
            }
        }
        return may;
    }

    @Override
    public Verdict verdict(UserId person, Need need) {
        Decision gate = decide(person, need, null);
        if (!gate.isAllowed()) {
            return worded(gate);
        }
        AccessQuestion question = AccessQuestion.costing(need.amount(), need.on())
                .inUnit(need.unit())
                .ownedBy(need.author())
                .about(need.party() == null ? null : need.party().toString());
        return worded(decide(person, need, need.refusal() ? question.refused() : question));
    }

    @Override
    public Optional<Money> limit(UserId person, Currency currency) {
        return snapshot(person).limitIn(currency);
    }

    @Override
    public Optional<LimitAsked> limitFor(UserId person, Money amount, LocalDate on) {
        Snapshot held = snapshot(person);
        return held.limitIn(amount.currency())
                .map(own -> new LimitAsked(own, null))
                .or(() -> held.covering(amount, on, facts)
                        .flatMap(most -> facts.rate(amount.currency(), most.currency(), on)
                                .map(rate -> new LimitAsked(most, rate))));
    }

    @Override
    public Optional<BigDecimal> worth(Money amount, Currency in, LocalDate on) {
        return facts.worth(amount, in, on);
    }

    private Decision decide(UserId person, Need need, @Nullable AccessQuestion question) {
        return Decision.of(
                snapshot(person), need.permission(), new Case(person, OffsetDateTime.now(clock), question), facts);
    }

    private Snapshot snapshot(UserId person) {
        return snapshots.of(TenantContext.require().organisation(), person);
    }

    private static Verdict worded(Decision decision) {
        return switch (decision) {
            case ALLOWED -> Verdict.MAY;
            case INACTIVE, NOT_HELD, NOT_NOW -> Verdict.NO_PERMISSION;
            case NO_LIMIT -> Verdict.NO_LIMIT_IN_CURRENCY;
            case LIMIT_EXCEEDED -> Verdict.LIMIT_EXCEEDED;
            case OUT_OF_SCOPE -> Verdict.OUT_OF_SCOPE;
            case DENIED, CONDITION -> Verdict.REFUSED;
        };
    }
}
