package et.aksum.access.domain;

import et.aksum.access.AccessQuestion;
import et.aksum.identity.Entitlements;
import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.Permission;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do at this moment: what the roles he holds now allow, under their conditions and but for what is denied him,
 * within his token's scope. Asked anew on every call, so a grant that ends, ends at once. Nothing is granted by default, to no one.
 */
@ApplicationScoped
public class Grants implements Entitlements {
    @Inject
    Snapshots snapshots;

    @Inject
    RecordedFacts facts;

    @Inject
    Authority authority;

    @Inject
    RoleRepository roles;

    @Inject
    Clock clock;

    /** Whether this caller passes the gate of this permission now. Conditions about a document wait until the use case knows it. */
    public boolean allow(Caller caller, Permission permission) {
        return couldEver(caller, permission)
                && decide(caller, new UserId(caller.requireUser()), permission, null, null)
                        .isAllowed();
    }

    /** What is decided about a person of the caller's organisation, steps included when somebody wants to read them. */
    public Decision decide(
            Caller caller,
            UserId person,
            Permission permission,
            @Nullable AccessQuestion question,
            @Nullable List<Decision.Step> steps) {
        return Decision.of(
                snapshots.of(caller.organisation(), person),
                permission.code(),
                new Case(person, OffsetDateTime.now(clock), question),
                facts,
                steps);
    }

    @Override
    public Set<Permission> of(Caller caller) {
        Set<Permission> allowed = EnumSet.noneOf(Permission.class);
        if (!caller.level().isSignedIn() || caller.userId() == null) {
            return allowed;
        }
        UserId user = new UserId(caller.requireUser());
        Snapshot snapshot = snapshots.of(caller.organisation(), user);
        Case gate = new Case(user, OffsetDateTime.now(clock), null);
        for (Permission permission : Permission.values()) {
            if (couldEver(caller, permission)
                    && Decision.of(snapshot, permission.code(), gate, facts).isAllowed()) {
                allowed.add(permission);
            }
        }
        return allowed;
    }

    /** @throws et.aksum.identity.UserQueries.UserNotFound when the organisation has no such person */
    public void requireKnown(UserId person) {
        roles.requireKnown(person);
    }

    @Override
    public boolean isPrivileged(UserId person) {
        return roles.holdPrivilege(person, OffsetDateTime.now(clock));
    }

    @Override
    public SortedMap<String, String> placeRequiredBy(UserId person) {
        return roles.requiringPlace(person, OffsetDateTime.now(clock));
    }

    @Override
    public void requireAuthorityOver(UserId person) {
        authority.requireOver(person);
    }

    public Optional<Money> approvalLimit(Caller caller, Currency currency) {
        if (caller.userId() == null) {
            return Optional.empty();
        }
        return snapshots
                .of(caller.organisation(), new UserId(caller.requireUser()))
                .limitIn(currency);
    }

    /** His limit in the currency of the amount; without one, the amount where another limit covers it at the rate of that day. */
    public Optional<Money> approvalLimit(Caller caller, Money amount, LocalDate on) {
        return approvalLimit(caller, amount.currency()).or(() -> Optional.of(amount)
                .filter(whole -> caller.userId() != null
                        && snapshots
                                .of(caller.organisation(), new UserId(caller.requireUser()))
                                .covering(whole, on, facts)
                                .isPresent()));
    }

    /** Only who is fully signed in, as a person, within the scope of his token; a job of the system passes no user's gate. */
    public static boolean couldEver(Caller caller, Permission permission) {
        return caller.level().isSignedIn() && caller.userId() != null && caller.tokenAllows(permission);
    }
}
