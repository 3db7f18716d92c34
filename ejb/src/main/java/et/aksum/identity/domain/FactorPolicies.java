package et.aksum.identity.domain;

import et.aksum.identity.Entitlements;
import et.aksum.identity.Factors.CompelledBy;
import et.aksum.identity.Factors.RequiredOf;
import et.aksum.identity.Passkeys.LastFactor;
import et.aksum.identity.Passkeys.LastFactorOfPrivileged;
import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Of whom a second factor is asked: of everybody, unless an organisation asks it only of people with a privileged permission. */
@ApplicationScoped
public class FactorPolicies {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Entitlements entitlements;

    @Inject
    UserRepository users;

    @Inject
    PasskeyRepository passkeys;

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
        return compels(user).isPresent();
    }

    /** What asks this person for one; the role before the policy, because it stays when the policy goes. */
    public Optional<CompelledBy> compels(UserId user) {
        if (entitlements.isPrivileged(user)) {
            return Optional.of(CompelledBy.ROLE);
        }
        return current() == RequiredOf.EVERYBODY ? Optional.of(CompelledBy.POLICY) : Optional.empty();
    }

    /**
     * Before the last factor of a person goes. In a transaction, in which nobody else changes his factors.
     *
     * @throws LastFactor when the organisation asks everybody for one
     * @throws LastFactorOfPrivileged when his roles do
     */
    public void requireOptional(UserId user) {
        compels(user).ifPresent(by -> {
            throw by == CompelledBy.ROLE ? new LastFactorOfPrivileged() : new LastFactor();
        });
    }

    /** Whether the person has a factor that can be asked for. */
    public boolean hasFactor(UserId user) {
        return users.get(user).hasAuthenticator() || !passkeys.of(user).isEmpty();
    }

    /** Whether the password alone signs the person in. Whoever has a factor is asked for it, whether he must have one or not. */
    public boolean excuses(UserId user) {
        return !hasFactor(user) && !isRequiredOf(user);
    }
}
