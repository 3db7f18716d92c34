package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries.RoleGrant;
import et.aksum.identity.UserQueries.RoleRow;
import et.aksum.identity.UserQueries.UserRow;
import et.aksum.identity.UserState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People as lists and pages show them: one statement for each. */
@ApplicationScoped
public class PeopleReader {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    public List<UserRow> all() {
        List<?> rows = em.createNativeQuery(
                        """
                        select u.id, u.username, u.display_name, u.email, u.state,
                               (select string_agg(r.code, ' ') from identity.role_assignment a
                                join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                                where a.org_id = u.org_id and a.user_id = u.id and a.valid_from <= ?1
                                  and (a.valid_to is null or a.valid_to > ?1)) as roles
                        from identity.app_user u where u.deleted_at is null order by u.display_name, u.id""")
                .setParameter(1, OffsetDateTime.now(clock))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(PeopleReader::user).toList();
    }

    public List<RoleGrant> grantsOf(UserId user) {
        Map<UUID, String> codes = new HashMap<>();
        List<?> roles =
                em.createNativeQuery("select id, code from identity.role").getResultList();
        roles.stream().map(Object[].class::cast).forEach(role -> codes.put((UUID) role[0], (String) role[1]));
        return em.createQuery(
                        "select h from RoleHolding h where h.user = :user order by h.validFrom", RoleHolding.class)
                .setParameter("user", user.value())
                .getResultStream()
                .map(held -> held.asGrant(codes.getOrDefault(held.role(), "")))
                .toList();
    }

    public Map<UUID, String> names(Collection<UUID> users) {
        Map<UUID, String> names = new HashMap<>();
        if (!users.isEmpty()) {
            em.createQuery("select u.id, u.displayName from AppUser u where u.id in :ids", Object[].class)
                    .setParameter("ids", Set.copyOf(users))
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    public List<RoleRow> roles() {
        List<?> rows = em.createNativeQuery(
                        """
                        select r.code, r.name, string_agg(p.permission, ' ')
                        from identity.role r left join identity.role_permission p on p.org_id = r.org_id and p.role_id = r.id
                        where r.deleted_at is null group by r.code, r.name order by r.name""")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RoleRow((String) row[0], (String) row[1], words((String) row[2])))
                .toList();
    }

    private static UserRow user(Object[] row) {
        return new UserRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                UserState.valueOf((String) row[4]),
                words((String) row[5]));
    }

    private static Set<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(" ")));
    }
}
