package et.aksum.access.domain;

import et.aksum.access.AccessRefusal.LastAdministrator;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives roles and takes them back, whoever decided it: checks what must hold of every grant. */
@ApplicationScoped
public class Granting {
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    RoleRepository roles;

    @Inject
    RoleGraphReader graphs;

    @Inject
    DutyRepository duties;

    @Inject
    ConditionRepository conditions;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /**
     * Gives the role, unless the person holds it for as long already. Duties that must stay apart are looked at over all the
     * roles he holds or will hold, and all they contain.
     *
     * @return the grant, empty when nothing was to be done
     */
    public Optional<UUID> grant(GrantRole wanted, @Nullable UUID grantedBy) {
        roles.lock(wanted.user());
        return write(wanted, grantedBy, true);
    }

    /** In an emergency: the same without looking at duties that one person must not hold; those of a document stay. */
    public Optional<UUID> grantInEmergency(GrantRole wanted) {
        roles.lock(wanted.user());
        return write(wanted, wanted.user().value(), false);
    }

    private Optional<UUID> write(GrantRole wanted, @Nullable UUID grantedBy, boolean apart) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime until = wanted.until();
        if (until != null && (!until.isAfter(wanted.from()) || !until.isAfter(now))) {
            throw new InvalidInput("validTo", "A grant ends after it begins, and not in the past.");
        }
        UUID role = roles.idOf(wanted.role());
        Set<String> before = roles.heldBy(wanted.user(), now);
        if (wanted.conditions().isEmpty() && covers(roles.openHoldings(wanted.user(), role, now), wanted)) {
            return Optional.empty();
        }
        RoleGraph graph = graphs.read();
        if (apart) {
            Set<String> after = new TreeSet<>(before);
            after.add(wanted.role());
            Duties.check(duties.pairs(), graph, before, after);
        }
        conditions.check(
                wanted.conditions(), graph.allowed(List.of(wanted.role())).keySet());
        OrganisationId organisation = TenantContext.require().organisation();
        RoleHolding holding =
                new RoleHolding(organisation, wanted.user(), role, wanted.from(), until, grantedBy, wanted.reason());
        roles.add(holding);
        conditions.add(holding.id(), wanted.conditions());
        return Optional.of(holding.id());
    }

    private static boolean covers(List<RoleHolding> held, GrantRole wanted) {
        return held.stream().anyMatch(holding -> holding.covers(wanted.from(), wanted.until()));
    }

    /** Ends a grant now. @throws LastAdministrator when nobody could give roles any more */
    public void end(RoleHolding holding) {
        holding.end(OffsetDateTime.now(clock));
        roles.flush();
        requireSomebodyGives();
    }

    /** Whether somebody active can give roles without end. */
    public boolean somebodyGives() {
        return somebodyGives(NONE);
    }

    /** Whether nobody could give roles any more without this grant. */
    public boolean isLastThatGives(UUID holding) {
        return somebodyGives() && !somebodyGives(holding);
    }

    private boolean somebodyGives(UUID without) {
        List<?> givers = em.createNativeQuery(
                        """
                        with recursive giving (role_id) as (
                          select p.role_id from identity.role_permission p where p.permission = ?1
                          union
                          select i.role_id from giving g join access.role_inclusion i on i.included_id = g.role_id)
                        select 1 from identity.role_assignment a
                        join identity.app_user u on u.org_id = a.org_id and u.id = a.user_id
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where a.id <> ?3 and a.role_id in (select g.role_id from giving g) and a.valid_to is null and a.valid_from <= ?2
                          and u.state = 'ACTIVE' and u.deleted_at is null and r.deleted_at is null
                          and not exists (select from access.denial d where d.org_id = u.org_id and d.user_id = u.id
                                          and d.permission = ?1 and (d.valid_to is null or d.valid_to > ?2))
                        limit 1""")
                .setParameter(1, Permission.IDENTITY_ROLE_GRANT.code())
                .setParameter(2, OffsetDateTime.now(clock))
                .setParameter(3, without)
                .getResultList();
        return !givers.isEmpty();
    }

    public void requireSomebodyGives() {
        if (!somebodyGives()) {
            throw new LastAdministrator();
        }
    }

    /** All roles this would leave the person with. */
    public Set<String> with(UserId user, String role) {
        Set<String> all = new TreeSet<>(roles.heldBy(user, OffsetDateTime.now(clock)));
        all.add(role);
        return all;
    }
}
