package et.aksum.access.domain;

import et.aksum.access.AccessRefusal.AuthorityMissing;
import et.aksum.access.AccessRefusal.GivingRefused;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may give what, and act on whom: only what is wholly his to give, and nobody who holds more than that. */
@ApplicationScoped
public class Authority {
    @Inject
    RoleRepository roles;

    @Inject
    RoleGraphReader graphs;

    @Inject
    LimitRepository limits;

    @Inject
    Clock clock;

    /** What the person may do, give and approve by the roles he holds now; of what he will only hold later he gives nothing. */
    public Rights of(UserId person) {
        return rights(person, roles.holding(person, OffsetDateTime.now(clock)));
    }

    /** The same with what he will hold later: what somebody is protected by. */
    private Rights reach(UserId person) {
        return rights(person, roles.heldBy(person, OffsetDateTime.now(clock)));
    }

    private Rights rights(UserId person, Set<String> held) {
        RoleGraph graph = graphs.read();
        Map<String, Optional<BigDecimal>> most = new HashMap<>();
        Set<String> closure = graph.closure(held);
        graphs.limits().forEach(limit -> {
            if (closure.contains(limit.role())) {
                most.merge(limit.currency(), limit.amount(), Authority::higher);
            }
        });
        return new Rights(graph.allowed(held).keySet(), graph.given(held), limits.of(person), most);
    }

    /** @throws AuthorityMissing when the person holds more than the caller can give, so that neither is above the other */
    public void requireOver(UserId person) {
        if (isPerson() && !caller().cover(reach(person))) {
            throw new AuthorityMissing();
        }
    }

    /** @throws GivingRefused naming what is not the caller's to give */
    public void requireMayGive(Collection<String> roleCodes) {
        requireMayGive(caller(), roleCodes);
    }

    /** Whether this person may give these roles. */
    public boolean mayGive(UserId person, Collection<String> roleCodes) {
        return missing(of(person), roleCodes).isEmpty();
    }

    private void requireMayGive(Rights giver, Collection<String> roleCodes) {
        Set<String> missing = isPerson() ? missing(giver, roleCodes) : Set.of();
        if (!missing.isEmpty()) {
            throw new GivingRefused(missing);
        }
    }

    private Set<String> missing(Rights giver, Collection<String> roleCodes) {
        RoleGraph graph = graphs.read();
        Set<String> wanted = new TreeSet<>(graph.allowed(roleCodes).keySet());
        wanted.addAll(graph.given(roleCodes));
        wanted.removeIf(permission -> giver.mayGive(List.of(permission)));
        return wanted;
    }

    /**
     * In an emergency one takes what a role allows, never the power to give that he has not anyway.
     *
     * @throws GivingRefused naming what holders of the role may give and he may not
     */
    public void requireGivesNoMore(String roleCode) {
        requireMayGivePermissions(graphs.read().given(List.of(roleCode)));
    }

    /** @throws GivingRefused naming the permissions that are not the caller's to put into a role */
    public void requireMayGivePermissions(Collection<String> permissions) {
        Rights giver = caller();
        Set<String> missing = new TreeSet<>(permissions);
        missing.removeIf(permission -> giver.mayGive(List.of(permission)));
        if (isPerson() && !missing.isEmpty()) {
            throw new GivingRefused(missing);
        }
    }

    /** @throws GivingRefused when the limit is more than the caller may let others approve */
    public void requireMayGive(Money limit) {
        if (isPerson() && !caller().mayGive(limit)) {
            throw new GivingRefused(Set.of(limit.toString()));
        }
    }

    private Rights caller() {
        Caller caller = TenantContext.require();
        return caller.userId() == null
                ? new Rights(Set.of(), Set.of(), List.of(), Map.of())
                : of(new UserId(caller.requireUser()));
    }

    /** The set-up and jobs act for the organisation itself. */
    private static boolean isPerson() {
        return TenantContext.require().level() != AuthenticationLevel.SYSTEM;
    }

    private static Optional<BigDecimal> higher(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(one.get().max(other.get()));
    }
}
