package et.aksum.identity.domain;

import et.aksum.identity.ServiceAccounts.ServiceAccountRow;
import et.aksum.identity.UserId;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Accounts of programs, and the secrets they show; each secret is kept as a hash. */
@ApplicationScoped
public class ServiceRows {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(UserId account, Caller owner, String purpose, OffsetDateTime now) {
        em.createNativeQuery(
                        """
                        insert into identity.service_account (org_id, id, owner_id, purpose, created_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, owner.organisation().value())
                .setParameter(2, account.value())
                .setParameter(3, owner.requireUser())
                .setParameter(4, purpose)
                .setParameter(5, now)
                .executeUpdate();
    }

    public void addSecret(UserId account, Caller by, byte[] hash, OffsetDateTime now, OffsetDateTime expires) {
        em.createNativeQuery(
                        """
                        insert into identity.client_secret (org_id, id, account_id, secret_hash, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, by.organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, account.value())
                .setParameter(4, hash)
                .setParameter(5, now)
                .setParameter(6, expires)
                .executeUpdate();
    }

    /** Lets the account's secrets expire at this moment at the latest. */
    public void shorten(UserId account, OffsetDateTime until) {
        em.createNativeQuery(
                        "update identity.client_secret set expires_at = ?2 where account_id = ?1 and expires_at > ?2")
                .setParameter(1, account.value())
                .setParameter(2, until)
                .executeUpdate();
    }

    public boolean exists(UserId account) {
        return !em.createNativeQuery("select 1 from identity.service_account where id = ?1")
                .setParameter(1, account.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether the secret is one of the account's that count now, and account, owner and organisation are active. */
    public boolean accepts(UUID account, byte[] secret, OffsetDateTime now) {
        return !em.createNativeQuery(
                        """
                        select 1 from identity.client_secret c
                        join identity.service_account s on s.org_id = c.org_id and s.id = c.account_id
                        join identity.app_user u on u.org_id = s.org_id and u.id = s.id
                        join identity.app_user o on o.org_id = s.org_id and o.id = s.owner_id
                        join identity.organisation g on g.id = s.org_id
                        where c.account_id = ?1 and c.secret_hash = ?2 and c.expires_at > ?3 and g.active
                          and u.state = 'ACTIVE' and u.deleted_at is null and o.state = 'ACTIVE' and o.deleted_at is null""")
                .setParameter(1, account)
                .setParameter(2, secret)
                .setParameter(3, now)
                .getResultList()
                .isEmpty();
    }

    public List<ServiceAccountRow> all(OffsetDateTime now) {
        List<?> rows = em.createNativeQuery(
                        """
                        select s.id, u.username, s.purpose, s.owner_id, o.display_name, u.state, cast(extract(epoch from s.created_at) * 1000000 as bigint),
                               (select cast(extract(epoch from max(c.expires_at)) * 1000000 as bigint) from identity.client_secret c
                                where c.org_id = s.org_id and c.account_id = s.id and c.expires_at > ?1),
                               (select cast(extract(epoch from max(x.last_used_at)) * 1000000 as bigint) from identity.api_token_use x
                                join identity.api_token t on t.org_id = x.org_id and t.id = x.token_id
                                where t.org_id = s.org_id and t.user_id = s.id)
                        from identity.service_account s
                        join identity.app_user u on u.org_id = s.org_id and u.id = s.id
                        join identity.app_user o on o.org_id = s.org_id and o.id = s.owner_id
                        order by u.username""")
                .setParameter(1, now)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(ServiceRows::row).toList();
    }

    private static ServiceAccountRow row(Object[] row) {
        return new ServiceAccountRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                "ACTIVE".equals(row[5]),
                StoredMoment.of(row[6]),
                StoredMoment.orNull(row[7]),
                StoredMoment.orNull(row[8]));
    }
}
