package et.aksum.identity.domain;

import et.aksum.identity.Factors.RequiredOf;
import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Of whom a second factor is asked: of everybody, unless an organisation asks it only of people whose roles change something. */
@ApplicationScoped
public class FactorPolicies {
    /** What a permission may end in without being a privilege: looking on, and one's own affairs. New verbs are privileged. */
    private static final Set<String> HARMLESS = Set.of("view", "own");

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    /** What the bound organisation decided; EVERYBODY when it decided nothing. */
    public RequiredOf current() {
        List<?> found = em.createNativeQuery("select required_of from identity.factor_policy")
                .getResultList();
        return found.isEmpty() ? RequiredOf.EVERYBODY : RequiredOf.valueOf((String) found.get(0));
    }

    public void decide(OrganisationId organisation, RequiredOf required, UserId by) {
        em.createNativeQuery(
                        """
                        insert into identity.factor_policy (org_id, id, required_of, changed_by) values (?1, ?2, ?3, ?4)
                        on conflict (org_id) do update set required_of = excluded.required_of, changed_by = excluded.changed_by,
                        version = identity.factor_policy.version + 1""")
                .setParameter(1, organisation.value())
                .setParameter(2, Uuid7.next())
                .setParameter(3, required.name())
                .setParameter(4, by.value())
                .executeUpdate();
    }

    /** Whether this person must have one: a privileged role always asks for it, whatever the organisation decided. */
    public boolean isRequiredOf(UserId user) {
        return current() == RequiredOf.EVERYBODY || isPrivileged(user);
    }

    /** Whether a role the person holds now, or will hold, at whatever hour, allows more than looking on. */
    boolean isPrivileged(UserId user) {
        List<?> permissions = em.createNativeQuery(
                        """
                        select distinct p.permission from identity.role_assignment a
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        join identity.role_permission p on p.org_id = r.org_id and p.role_id = r.id
                        where a.user_id = ?1 and r.deleted_at is null and (a.valid_to is null or a.valid_to > ?2)""")
                .setParameter(1, user.value())
                .setParameter(2, OffsetDateTime.now(clock))
                .getResultList();
        return permissions.stream()
                .map(code -> ((String) code).substring(((String) code).lastIndexOf('.') + 1))
                .anyMatch(verb -> !HARMLESS.contains(verb));
    }
}
