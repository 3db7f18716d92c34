package et.aksum.approval.adapter;

import et.aksum.approval.Approvers;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Answers by roles and limits alone, as 0.1 keeps them; knows no units and no conditions. The context {@code access} answers better:
 * with its answer this one goes.
 */
@ApplicationScoped
public class ApproversByRole implements Approvers {
    private static final String HOLDERS =
            """
            select distinct u.id from identity.app_user u
            join identity.role_assignment a on a.org_id = u.org_id and a.user_id = u.id
            join identity.role r on r.org_id = a.org_id and r.id = a.role_id
            join identity.role_permission p on p.org_id = r.org_id and p.role_id = r.id
            where u.state = 'ACTIVE' and u.deleted_at is null and r.deleted_at is null and p.permission = ?1
              and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2)
            order by u.id""";

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public Set<UserId> whoMay(Need need) {
        Set<UserId> found = new LinkedHashSet<>();
        for (UserId person : holders(need.permission())) {
            if (limitVerdict(person, need) == Verdict.MAY) {
                found.add(person);
            }
        }
        return found;
    }

    @Override
    public Verdict verdict(UserId person, Need need) {
        return holders(need.permission()).contains(person) ? limitVerdict(person, need) : Verdict.NO_PERMISSION;
    }

    @Override
    public Optional<Money> limit(UserId person, Currency currency) {
        List<?> amounts = em.createNativeQuery(
                        "select amount from identity.approval_limit where user_id = ?1 and currency = ?2 and amount > 0")
                .setParameter(1, person.value())
                .setParameter(2, currency.getCurrencyCode())
                .getResultList();
        return amounts.stream().findFirst().map(amount -> new Money((BigDecimal) amount, currency));
    }

    private Verdict limitVerdict(UserId person, Need need) {
        Money amount = need.amount();
        if (amount == null) {
            return Verdict.MAY;
        }
        return limit(person, amount.currency())
                .map(most -> amount.isMoreThan(most) ? Verdict.LIMIT_EXCEEDED : Verdict.MAY)
                .orElse(Verdict.NO_LIMIT_IN_CURRENCY);
    }

    private List<UserId> holders(String permission) {
        List<?> ids = em.createNativeQuery(HOLDERS)
                .setParameter(1, permission)
                .setParameter(2, OffsetDateTime.now(clock))
                .getResultList();
        return ids.stream().map(id -> new UserId((UUID) id)).toList();
    }
}
