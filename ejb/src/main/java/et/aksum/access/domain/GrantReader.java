package et.aksum.access.domain;

import et.aksum.access.GrantQueries.RoleGrant;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles and grants as lists and pages show them: one statement for each. */
@ApplicationScoped
public class GrantReader {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    public Map<UUID, Set<String>> held() {
        List<?> rows = em.createNativeQuery(
                        """
                        select a.user_id, r.code from identity.role_assignment a
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where a.valid_from <= ?1 and (a.valid_to is null or a.valid_to > ?1)""")
                .setParameter(1, OffsetDateTime.now(clock))
                .getResultList();
        Map<UUID, Set<String>> held = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> held.computeIfAbsent(
                        (UUID) row[0], user -> new TreeSet<>())
                .add((String) row[1]));
        return held;
    }

    public List<RoleGrant> of(UserId user) {
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

    private static Set<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(" ")));
    }
}
