package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.GrantCondition;
import et.aksum.access.domain.PermissionCatalogue.Fact;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions of grants. They are written with their grant and never changed: another condition is another grant. */
@ApplicationScoped
public class ConditionRepository {
    private static final Map<GrantCondition.Kind, Fact> NEEDS = new EnumMap<>(Map.of(
            GrantCondition.Kind.AMOUNT, Fact.AMOUNT,
            GrantCondition.Kind.CUMULATIVE, Fact.AMOUNT,
            GrantCondition.Kind.OWN, Fact.OWNER,
            GrantCondition.Kind.SUPERVISED, Fact.OWNER,
            GrantCondition.Kind.UNIT, Fact.UNIT));

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** A condition nobody could ever judge is refused here: the permission must be of the role, and its use cases must tell the fact. */
    void check(Collection<GrantCondition> conditions, Collection<String> allowed) {
        for (GrantCondition condition : conditions) {
            String code = condition.permission();
            Fact needed = NEEDS.get(condition.kind());
            if (code != null && !allowed.contains(code)) {
                throw new InvalidInput("permission", "The role does not allow %s.".formatted(code));
            }
            if (needed != null && !tells(code, needed)) {
                throw new InvalidInput(
                        "permission", "Name a permission whose use knows the %s of a document.".formatted(needed));
            }
            if (condition.perParty() && !tells(code, Fact.PARTY)) {
                throw new InvalidInput(
                        "perParty", "Name a permission whose use knows the %s of a document.".formatted(Fact.PARTY));
            }
            checkParts(condition);
        }
    }

    private static boolean tells(@Nullable String code, Fact needed) {
        return code != null
                && Permission.ofCode(code)
                        .filter(permission ->
                                PermissionCatalogue.asks(permission).contains(needed))
                        .isPresent();
    }

    private static void checkParts(GrantCondition condition) {
        switch (condition.kind()) {
            case AMOUNT -> amount(condition);
            case CUMULATIVE -> {
                amount(condition);
                if (condition.days() == null || condition.days() < 1 || condition.days() > 366) {
                    throw new InvalidInput("days", "Amounts are added up over 1 to 366 days.");
                }
            }
            case UNIT -> {
                if (condition.unit() == null) {
                    throw new InvalidInput("unit", "Name the unit.");
                }
            }
            case HOURS -> {
                if (condition.opens() == null
                        || condition.closes() == null
                        || condition.opens().equals(condition.closes())
                        || condition.weekdays() == null
                        || condition.weekdays() < 1
                        || condition.weekdays() > 127) {
                    throw new InvalidInput("hours", "Hours have a beginning, another end, and at least one day.");
                }
            }
            case OWN, SUPERVISED -> {}
        }
    }

    private static void amount(GrantCondition condition) {
        BigDecimal amount = condition.amount();
        if (amount == null || condition.currency() == null || amount.signum() < 0) {
            throw new InvalidInput("amount", "A limit has an amount of zero or more and a currency.");
        }
        Money.of(amount, condition.currency());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    void add(UUID assignment, List<GrantCondition> conditions) {
        for (GrantCondition condition : conditions) {
            boolean cumulative = condition.kind() == GrantCondition.Kind.CUMULATIVE;
            em.createNativeQuery(
                            """
                            insert into access.grant_condition (org_id, id, assignment_id, permission, kind, amount, currency,
                              window_days, per_party, unit_id, opens, closes, weekdays)
                            values (?1, ?2, ?3, cast(?4 as text), ?5, cast(?6 as numeric), cast(?7 as text), cast(?8 as integer),
                              cast(?9 as boolean), cast(?10 as uuid), cast(?11 as time), cast(?12 as time), cast(?13 as integer))""")
                    .setParameter(1, TenantContext.require().organisation().value())
                    .setParameter(2, Uuid7.next())
                    .setParameter(3, assignment)
                    .setParameter(4, condition.permission())
                    .setParameter(5, condition.kind().name())
                    .setParameter(6, condition.amount())
                    .setParameter(7, condition.currency())
                    .setParameter(8, cumulative ? condition.days() : null)
                    .setParameter(9, cumulative ? condition.perParty() : null)
                    .setParameter(10, condition.unit())
                    .setParameter(11, text(condition.opens()))
                    .setParameter(12, text(condition.closes()))
                    .setParameter(13, condition.weekdays())
                    .executeUpdate();
        }
    }
}
