package et.aksum.access.domain;

import et.aksum.access.AccessRefusal.RoleRefused;
import et.aksum.access.RoleAssignment.RoleNotFound;
import et.aksum.access.RoleEditing.SaveRole;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes the roles of the organisation. */
@ApplicationScoped
public class RoleCatalogue {
    /** What a role is made of: how each part is read, taken away from and added to. */
    private enum Part {
        ALLOWS(
                "select permission from identity.role_permission where role_id = ?1",
                "delete from identity.role_permission where role_id = ?1 and permission = ?2",
                "insert into identity.role_permission (org_id, role_id, permission) values (?3, ?1, ?2)"),
        GIVES(
                "select permission from access.role_gives where role_id = ?1",
                "delete from access.role_gives where role_id = ?1 and permission = ?2",
                "insert into access.role_gives (org_id, role_id, permission) values (?3, ?1, ?2)"),
        INCLUDES(
                """
                select r.code from access.role_inclusion i join identity.role r on r.org_id = i.org_id and r.id = i.included_id
                where i.role_id = ?1""",
                """
                delete from access.role_inclusion i using identity.role r
                where i.role_id = ?1 and r.org_id = i.org_id and r.id = i.included_id and r.code = ?2""",
                """
                insert into access.role_inclusion (org_id, role_id, included_id)
                select ?3, ?1, r.id from identity.role r where r.org_id = ?3 and r.code = ?2 and r.deleted_at is null""");

        private final String read;
        private final String remove;
        private final String add;

        Part(String read, String remove, String add) {
            this.read = read;
            this.remove = remove;
            this.add = add;
        }
    }

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    RoleRepository roles;

    /** Two changes of roles do not pass each other: what is checked against the others must still be so when it is written. */
    public void lock() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "access.role " + organisation())
                .getResultList();
    }

    /** @throws RoleNotFound when the organisation has no such role */
    public void requireRole(String code) {
        roles.idOf(code);
    }

    /** @return whether the role, as it is now, requires the place of signing in */
    public boolean save(SaveRole role) {
        UUID id = idOrNew(role);
        if (role.requiresPlace() != null) {
            em.createNativeQuery("update identity.role set requires_place = ?2 where id = ?1 and requires_place <> ?2")
                    .setParameter(1, id)
                    .setParameter(2, role.requiresPlace())
                    .executeUpdate();
        }
        replace(Part.ALLOWS, id, role.permissions());
        Set<String> gives = role.gives();
        if (gives != null) {
            replace(Part.GIVES, id, gives);
        }
        replace(Part.INCLUDES, id, role.includes());
        return (Boolean) em.createNativeQuery("select requires_place from identity.role where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    private UUID idOrNew(SaveRole role) {
        int known = em.createNativeQuery(
                        "update identity.role set name = ?2, version = version + 1 where code = ?1 and deleted_at is null")
                .setParameter(1, role.code())
                .setParameter(2, role.name())
                .executeUpdate();
        if (known == 0) {
            em.createNativeQuery("insert into identity.role (org_id, id, code, name) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, organisation())
                    .setParameter(2, Uuid7.next())
                    .setParameter(3, role.code())
                    .setParameter(4, role.name())
                    .executeUpdate();
        }
        return roles.idOf(role.code());
    }

    /** Only what differs is written, so that the trail shows the change and not the role. */
    private void replace(Part part, UUID role, Collection<String> wanted) {
        List<?> found = em.createNativeQuery(part.read).setParameter(1, role).getResultList();
        Set<String> before = new TreeSet<>();
        found.forEach(value -> before.add((String) value));
        for (String gone : before) {
            if (!wanted.contains(gone)) {
                em.createNativeQuery(part.remove)
                        .setParameter(1, role)
                        .setParameter(2, gone)
                        .executeUpdate();
            }
        }
        for (String added : wanted) {
            if (!before.contains(added)) {
                em.createNativeQuery(part.add)
                        .setParameter(1, role)
                        .setParameter(2, added)
                        .setParameter(3, organisation())
                        .executeUpdate();
            }
        }
    }

    /** @throws RoleRefused while somebody holds the role or another one contains it */
    public void retire(String code, OffsetDateTime now, RoleGraph graph) {
        UUID role = roles.idOf(code);
        boolean held = !em.createNativeQuery(
                        "select 1 from identity.role_assignment where role_id = ?1 and (valid_to is null or valid_to > ?2) limit 1")
                .setParameter(1, role)
                .setParameter(2, now)
                .getResultList()
                .isEmpty();
        boolean contained = graph.inclusions().values().stream().anyMatch(included -> included.contains(code));
        if (held || contained) {
            throw new RoleRefused("Somebody holds the role, or another role contains it.");
        }
        em.createNativeQuery("delete from access.role_inclusion where role_id = ?1")
                .setParameter(1, role)
                .executeUpdate();
        em.createNativeQuery("update identity.role set deleted_at = ?2, version = version + 1 where id = ?1")
                .setParameter(1, role)
                .setParameter(2, now)
                .executeUpdate();
    }

    private static UUID organisation() {
        return TenantContext.require().organisation().value();
    }
}
