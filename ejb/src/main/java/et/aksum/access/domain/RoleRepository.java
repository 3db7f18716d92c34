package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.RoleNotFound;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Who holds which role. */
@ApplicationScoped
public class RoleRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** @throws RoleNotFound when the organisation has no such role */
    public UUID idOf(String code) {
        List<?> found = em.createNativeQuery("select id from identity.role where code = ?1 and deleted_at is null")
                .setParameter(1, code)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast).orElseThrow(RoleNotFound::new);
    }

    /** Until the end of the transaction two decisions about the person wait for each other. @throws UserNotFound when there is no such person */
    public void lock(UserId user) {
        List<?> found = em.createNativeQuery("select id from identity.app_user where id = ?1 for update")
                .setParameter(1, user.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new UserNotFound();
        }
    }

    /** @throws UserNotFound when there is no such person */
    public void requireKnown(UserId user) {
        if (em.createNativeQuery("select 1 from identity.app_user where id = ?1 and deleted_at is null")
                .setParameter(1, user.value())
                .getResultList()
                .isEmpty()) {
            throw new UserNotFound();
        }
    }

    /** Codes of the roles the person holds now or will hold: what the separation of duties looks at. */
    public Set<String> heldBy(UserId user, OffsetDateTime now) {
        return codes(
                """
                select r.code from identity.role_assignment a join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                where a.user_id = ?1 and (a.valid_to is null or a.valid_to > ?2) and r.deleted_at is null""",
                user,
                now);
    }

    /** Codes of the roles the person holds at this moment. */
    public Set<String> holding(UserId user, OffsetDateTime now) {
        return codes(
                """
                select r.code from identity.role_assignment a join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                where a.user_id = ?1 and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2) and r.deleted_at is null""",
                user,
                now);
    }

    /** Whether a role the person holds now or will hold, or one it contains, allows something privileged. */
    public boolean holdPrivilege(UserId user, OffsetDateTime now) {
        em.flush();
        return (Boolean) em.createNativeQuery("select access.holds_privilege(?1, ?2)")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .getSingleResult();
    }

    /** Codes and names of the roles the person holds now, or that one of these contains, which ask for the place of signing in. */
    public SortedMap<String, String> requiringPlace(UserId user, OffsetDateTime now) {
        em.flush();
        List<?> found = em.createNativeQuery(
                        """
                        with recursive reached (role_id) as (
                          select a.role_id from identity.role_assignment a
                          where a.user_id = ?1 and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2)
                          union
                          select i.included_id from reached c join access.role_inclusion i on i.role_id = c.role_id)
                        select r.code, r.name from reached c join identity.role r on r.id = c.role_id
                        where r.requires_place and r.deleted_at is null""")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .getResultList();
        SortedMap<String, String> names = new TreeMap<>();
        found.stream().map(Object[].class::cast).forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    private Set<String> codes(String query, UserId user, OffsetDateTime now) {
        em.flush();
        List<?> found = em.createNativeQuery(query)
                .setParameter(1, user.value())
                .setParameter(2, now)
                .getResultList();
        Set<String> codes = new TreeSet<>();
        found.forEach(code -> codes.add((String) code));
        return codes;
    }

    public List<RoleHolding> openHoldings(UserId user, UUID role, OffsetDateTime now) {
        return em.createQuery(
                        "select h from RoleHolding h where h.user = :user and h.role = :role and (h.validTo is null or h.validTo > :now)",
                        RoleHolding.class)
                .setParameter("user", user.value())
                .setParameter("role", role)
                .setParameter("now", now)
                .getResultList();
    }

    public Optional<RoleHolding> find(UUID holding) {
        return Optional.ofNullable(em.find(RoleHolding.class, holding));
    }

    public void add(RoleHolding holding) {
        em.persist(holding);
        em.flush();
    }

    /** Writes what was ended in memory, so that statements that follow see it. */
    public void flush() {
        em.flush();
    }
}
