package et.aksum.access.domain;

import et.aksum.access.Emergency.EmergencyRow;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.shared.StoredMoment;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Emergencies; rows are added and ended, never deleted. */
@ApplicationScoped
public class EmergencyRepository {
    /** Whom an emergency is told, and in which language. */
    public record Administrator(String address, Locale language) {}

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public UUID add(UserId user, UUID grant, String reason, OffsetDateTime now, OffsetDateTime expires) {
        UUID id = Uuid7.next();
        em.createNativeQuery(
                        """
                        insert into access.emergency (org_id, id, user_id, assignment_id, reason, started_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, TenantContext.require().organisation().value())
                .setParameter(2, id)
                .setParameter(3, user.value())
                .setParameter(4, grant)
                .setParameter(5, reason)
                .setParameter(6, now)
                .setParameter(7, expires)
                .executeUpdate();
        return id;
    }

    /** The grant it made; empty when the person has no such emergency running. */
    public Optional<UUID> end(UUID id, UserId user, OffsetDateTime now) {
        List<?> ended = em.createNativeQuery(
                        """
                        update access.emergency set ended_at = ?3, version = version + 1
                        where id = ?1 and user_id = ?2 and ended_at is null and expires_at > ?3 returning assignment_id""")
                .setParameter(1, id)
                .setParameter(2, user.value())
                .setParameter(3, now)
                .getResultList();
        return ended.stream().findFirst().map(UUID.class::cast);
    }

    public List<EmergencyRow> newest(int most) {
        List<?> rows = em.createNativeQuery(
                        """
                        select e.id, e.user_id, r.code, e.reason, cast(extract(epoch from e.started_at) * 1000000 as bigint),
                               cast(extract(epoch from e.expires_at) * 1000000 as bigint),
                               cast(extract(epoch from e.ended_at) * 1000000 as bigint)
                        from access.emergency e
                        join identity.role_assignment a on a.org_id = e.org_id and a.id = e.assignment_id
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        order by e.started_at desc, e.id desc""")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new EmergencyRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        StoredMoment.of(row[4]),
                        StoredMoment.of(row[5]),
                        StoredMoment.orNull(row[6])))
                .toList();
    }

    /** Addresses of everybody active who holds a role that lets him give roles. */
    public List<Administrator> administrators(OffsetDateTime now) {
        List<?> addresses = em.createNativeQuery(
                        """
                        with recursive giving (role_id) as (
                          select p.role_id from identity.role_permission p where p.permission = ?1
                          union
                          select i.role_id from giving g join access.role_inclusion i on i.included_id = g.role_id)
                        select distinct u.email, u.language from identity.role_assignment a
                        join identity.app_user u on u.org_id = a.org_id and u.id = a.user_id
                        where a.role_id in (select g.role_id from giving g)
                          and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2)
                          and u.state = 'ACTIVE' and u.deleted_at is null order by u.email""")
                .setParameter(1, Permission.IDENTITY_ROLE_GRANT.code())
                .setParameter(2, now)
                .getResultList();
        return addresses.stream()
                .map(Object[].class::cast)
                .map(row -> new Administrator((String) row[0], Locale.forLanguageTag((String) row[1])))
                .toList();
    }
}
