package et.aksum.approval;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whoever the test says may. */
final class FakeApprovers implements Approvers {
    private final Map<UserId, Set<String>> permissions = new HashMap<>();
    private final Map<UserId, Map<Currency, Money>> limits = new HashMap<>();
    private final Map<UserId, UUID> scopes = new HashMap<>();
    private final Map<String, BigDecimal> rates = new HashMap<>();

    void allow(UserId person, String permission, Money... most) {
        permissions.computeIfAbsent(person, key -> new LinkedHashSet<>()).add(permission);
        for (Money limit : most) {
            limits.computeIfAbsent(person, key -> new HashMap<>()).put(limit.currency(), limit);
        }
    }

    void forbid(UserId person) {
        permissions.remove(person);
    }

    /** One unit of the one costs so much in the other, on any day. */
    void rate(String from, String to, String rate) {
        rates.put(from + to, new BigDecimal(rate));
    }

    @Override
    public Optional<BigDecimal> worth(Money amount, Currency in, LocalDate on) {
        return amount.currency().equals(in)
                ? Optional.of(amount.amount())
                : Optional.ofNullable(rates.get(amount.currency().getCurrencyCode() + in.getCurrencyCode()))
                        .map(amount.amount()::multiply);
    }

    @Override
    public Optional<LimitAsked> limitFor(UserId person, Money amount, LocalDate on) {
        return limit(person, amount.currency()).map(own -> new LimitAsked(own, null));
    }

    void scope(UserId person, UUID unit) {
        scopes.put(person, unit);
    }

    @Override
    public Set<UserId> whoMay(Need need) {
        Set<UserId> found = new LinkedHashSet<>(permissions.keySet());
        found.removeIf(person -> verdict(person, need) != Verdict.MAY);
        return found;
    }

    @Override
    public Verdict verdict(UserId person, Need need) {
        if (!permissions.getOrDefault(person, Set.of()).contains(need.permission())) {
            return Verdict.NO_PERMISSION;
        }
        UUID scope = scopes.get(person);
        if (need.unit() != null && scope != null && !scope.equals(need.unit())) {
            return Verdict.OUT_OF_SCOPE;
        }
        Money amount = need.amount();
        if (amount == null) {
            return Verdict.MAY;
        }
        return limit(person, amount.currency())
                .map(most -> amount.isMoreThan(most) ? Verdict.LIMIT_EXCEEDED : Verdict.MAY)
                .orElse(Verdict.NO_LIMIT_IN_CURRENCY);
    }

    @Override
    public Optional<Money> limit(UserId person, Currency currency) {
        return Optional.ofNullable(limits.getOrDefault(person, Map.of()).get(currency));
    }
}
