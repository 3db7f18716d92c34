package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.UserNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a change would do to people, before anything is written. */
@ApplicationScoped
public class Simulation {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    /** What it does to one person. */
    public record Effect(UserId user, String name, Set<String> gained, Set<String> lost, List<DutyPair> conflicts) {}

    /** Somebody active with the roles he holds or will hold. */
    public record Holder(UserId user, String name, Set<String> roles) {}

    /** Everybody to whom the change does something. */
    public List<Effect> ofChange(RoleGraph before, RoleGraph after, Collection<DutyPair> pairs) {
        return holders().stream()
                .map(holder -> effect(holder, before, holder.roles(), after, holder.roles(), pairs))
                .filter(effect -> !effect.gained().isEmpty()
                        || !effect.lost().isEmpty()
                        || !effect.conflicts().isEmpty())
                .toList();
    }

    /** @throws UserNotFound when there is no such active person */
    public Effect ofGrant(RoleGraph graph, Collection<DutyPair> pairs, UserId user, String role) {
        Holder holder = holders().stream()
                .filter(person -> person.user().equals(user))
                .findFirst()
                .orElseThrow(UserNotFound::new);
        Set<String> roles = new TreeSet<>(holder.roles());
        roles.add(role);
        return effect(holder, graph, holder.roles(), graph, roles, pairs);
    }

    /** Pairs that one role alone would bring together. */
    public List<DutyPair> brokenBy(RoleGraph graph, Collection<DutyPair> pairs, String role) {
        return Duties.broken(pairs, graph, List.of(role));
    }

    private static Effect effect(
            Holder holder,
            RoleGraph before,
            Set<String> held,
            RoleGraph after,
            Set<String> roles,
            Collection<DutyPair> pairs) {
        Set<String> had = before.allowed(held).keySet();
        Set<String> has = after.allowed(roles).keySet();
        List<DutyPair> old = Duties.broken(pairs, before, held);
        List<DutyPair> conflicts = new ArrayList<>(Duties.broken(pairs, after, roles));
        conflicts.removeAll(old);
        return new Effect(holder.user(), holder.name(), without(has, had), without(had, has), List.copyOf(conflicts));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Everybody who may sign in or is invited, with the roles he holds or will hold. */
    public List<Holder> holders() {
        List<?> rows = em.createNativeQuery(
                        """
                        select u.id, u.display_name, r.code from identity.app_user u
                        left join identity.role_assignment a on a.org_id = u.org_id and a.user_id = u.id
                          and (a.valid_to is null or a.valid_to > ?1)
                        left join identity.role r on r.org_id = a.org_id and r.id = a.role_id and r.deleted_at is null
                        where u.state <> 'DEACTIVATED' and u.deleted_at is null order by u.display_name, u.id""")
                .setParameter(1, OffsetDateTime.now(clock))
                .getResultList();
        Map<UUID, Holder> holders = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            Holder holder = holders.computeIfAbsent(
                    (UUID) row[0], id -> new Holder(new UserId(id), (String) row[1], new TreeSet<>()));
            if (row[2] != null) {
                holder.roles().add((String) row[2]);
            }
        });
        return List.copyOf(holders.values());
    }
}
