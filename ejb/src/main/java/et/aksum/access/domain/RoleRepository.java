package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.RoleNotFound;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Codes of the roles the person holds now or will hold: what the separation of duties looks at. */
    public Set<String> heldBy(UserId user, OffsetDateTime now) {
        List<?> codes = em.createNativeQuery(
                        """
                        select r.code from identity.role_assignment a join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where a.user_id = ?1 and (a.valid_to is null or a.valid_to > ?2)""")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .getResultList();
        return codes.stream().map(String.class::cast).collect(Collectors.toSet());
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

    /** Gives the person these roles from now on, after checking that he may hold them together with those he has. */
    public void grant(
            UserId user, Collection<String> roles, @Nullable UUID grantedBy, String reason, OffsetDateTime now) {
        OrganisationId organisation = TenantContext.require().organisation();
        Set<String> all = heldBy(user, now);
        for (String role : roles) {
            UUID id = idOf(role);
            if (all.add(role)) {
                em.persist(new RoleHolding(organisation, user, id, now, grantedBy, reason));
            }
        }
        Duties.check(all);
    }
}
