package et.aksum.access.domain;

import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.GrantQueries.DenialRow;
import et.aksum.access.RoleAssignment.DenyPermission;
import et.aksum.identity.UserId;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What is denied whom. */
@ApplicationScoped
public class DenialRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(DenyPermission denied, UUID by) {
        em.createNativeQuery(
                        """
                        insert into access.denial (org_id, id, user_id, permission, valid_from, valid_to, denied_by, reason)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7, ?8)""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, denied.user().value())
                .setParameter(4, denied.permission())
                .setParameter(5, denied.from())
                .setParameter(6, denied.until())
                .setParameter(7, by)
                .setParameter(8, denied.reason())
                .executeUpdate();
    }

    /** @throws NothingOpen when nothing of the kind is denied */
    public void lift(UserId user, String permission, OffsetDateTime now) {
        int lifted = em.createNativeQuery(
                        """
                        update access.denial set valid_to = greatest(valid_from, ?3), version = version + 1
                        where user_id = ?1 and permission = ?2 and (valid_to is null or valid_to > ?3)""")
                .setParameter(1, user.value())
                .setParameter(2, permission)
                .setParameter(3, now)
                .executeUpdate();
        if (lifted == 0) {
            throw new NothingOpen();
        }
    }

    /** In force now or later. */
    public List<DenialRow> of(UserId user, OffsetDateTime now) {
        List<?> rows = em.createNativeQuery(
                        """
                        select permission, cast(extract(epoch from valid_from) * 1000000 as bigint),
                               cast(extract(epoch from valid_to) * 1000000 as bigint), denied_by, reason from access.denial
                        where user_id = ?1 and (valid_to is null or valid_to > ?2) order by permission""")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DenialRow(
                        (String) row[0], StoredMoment.of(row[1]), StoredMoment.orNull(row[2]), (UUID) row[3], (String)
                                row[4]))
                .toList();
    }
}
