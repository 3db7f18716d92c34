package et.aksum.access.domain;

import et.aksum.identity.Entitlements;
import et.aksum.identity.StepUp;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do at this moment: the union of the permissions of the roles he holds now, within his token's scope.
 * Asked anew on every call, so a grant that ends, ends at once. Nothing is granted by default, to no one.
 */
@ApplicationScoped
public class Grants implements Entitlements {
    private static final String HELD =
            """
            from identity.app_user u
            join identity.role_assignment a on a.org_id = u.org_id and a.user_id = u.id
            join identity.role r on r.org_id = a.org_id and r.id = a.role_id
            join identity.role_permission p on p.org_id = r.org_id and p.role_id = r.id
            where u.id = ?1 and u.state = 'ACTIVE' and u.deleted_at is null and r.deleted_at is null
              and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2)
            """;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    /** Whether this caller holds the permission now. One query, and none when level or token exclude it already. */
    public boolean allow(Caller caller, Permission permission) {
        if (!couldEver(caller, permission)) {
            return false;
        }
        return !em.createNativeQuery("select 1 " + HELD + " and p.permission = ?3 limit 1")
                .setParameter(1, caller.requireUser())
                .setParameter(2, OffsetDateTime.now(clock))
                .setParameter(3, permission.code())
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<Permission> of(Caller caller) {
        Set<Permission> allowed = EnumSet.noneOf(Permission.class);
        if (!caller.level().isSignedIn() || caller.userId() == null) {
            return allowed;
        }
        List<?> codes = em.createNativeQuery("select distinct p.permission " + HELD)
                .setParameter(1, caller.requireUser())
                .setParameter(2, OffsetDateTime.now(clock))
                .getResultList();
        codes.forEach(code -> Permission.ofCode((String) code)
                .filter(permission -> couldEver(caller, permission))
                .ifPresent(allowed::add));
        return allowed;
    }

    public Optional<Money> approvalLimit(Caller caller, Currency currency) {
        if (caller.userId() == null) {
            return Optional.empty();
        }
        List<?> amounts = em.createNativeQuery(
                        "select amount from identity.approval_limit where user_id = ?1 and currency = ?2 and amount > 0")
                .setParameter(1, caller.requireUser())
                .setParameter(2, currency.getCurrencyCode())
                .getResultList();
        return amounts.stream().findFirst().map(amount -> new Money((BigDecimal) amount, currency));
    }

    /** Only who is fully signed in, as a person, within the scope of his token; a job of the system passes no user's gate. */
    static boolean couldEver(Caller caller, Permission permission) {
        return caller.level().isSignedIn() && caller.userId() != null && caller.tokenAllows(permission);
    }

    /** Whether the caller proved his second factor at most {@link StepUp#FRESH} ago. */
    public boolean isFresh(Caller caller) {
        OffsetDateTime proven = caller.secondFactorAt();
        if (proven == null || !caller.level().isSignedIn()) {
            return false;
        }
        Duration age = Duration.between(proven, OffsetDateTime.now(clock));
        return !age.isNegative() && age.compareTo(StepUp.FRESH) <= 0;
    }
}
