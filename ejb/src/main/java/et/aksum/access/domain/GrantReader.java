package et.aksum.access.domain;

import et.aksum.access.GrantQueries.PermissionRow;
import et.aksum.access.GrantQueries.RoleGrant;
import et.aksum.access.GrantQueries.RoleRow;
import et.aksum.identity.UserId;
import et.aksum.shared.StoredMoment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    RoleGraphReader graphs;

    @Inject
    Clock clock;

    public Map<UUID, Set<String>> held() {
        List<?> rows = em.createNativeQuery(
                        """
                        select a.user_id, r.code from identity.role_assignment a
                        join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where a.valid_from <= ?1 and (a.valid_to is null or a.valid_to > ?1) and r.deleted_at is null""")
                .setParameter(1, OffsetDateTime.now(clock))
                .getResultList();
        Map<UUID, Set<String>> held = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> held.computeIfAbsent(
                        (UUID) row[0], user -> new TreeSet<>())
                .add((String) row[1]));
        return held;
    }

    public List<RoleGrant> of(UserId user) {
        List<?> rows = em.createNativeQuery(
                        """
                        select r.code, cast(extract(epoch from a.valid_from) * 1000000 as bigint),
                               cast(extract(epoch from a.valid_to) * 1000000 as bigint), a.granted_by, a.reason,
                               (select string_agg(concat_ws(' ', c.kind, c.permission, cast(c.amount as text), c.currency,
                                          cast(c.window_days as text) || ' d', case when c.per_party then 'per partner' end, cast(c.unit_id as text),
                                          left(cast(c.opens as text), 5) || '-' || left(cast(c.closes as text), 5)), '|' order by c.id)
                                from access.grant_condition c where c.org_id = a.org_id and c.assignment_id = a.id)
                        from identity.role_assignment a join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                        where a.user_id = ?1 order by a.valid_from, a.id""")
                .setParameter(1, user.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RoleGrant(
                        (String) row[0],
                        StoredMoment.of(row[1]),
                        StoredMoment.orNull(row[2]),
                        (UUID) row[3],
                        (String) row[4],
                        row[5] == null ? List.of() : List.of(((String) row[5]).split("\\|"))))
                .toList();
    }

    public List<RoleRow> roles() {
        RoleGraph graph = graphs.read();
        List<?> placed = em.createNativeQuery(
                        "select code from identity.role where requires_place and deleted_at is null")
                .getResultList();
        return roleNames().entrySet().stream()
                .map(role -> new RoleRow(
                        role.getKey(),
                        role.getValue(),
                        sorted(graph.permissions(), role.getKey()),
                        sorted(graph.inclusions(), role.getKey()),
                        sorted(graph.gives(), role.getKey()),
                        placed.contains(role.getKey())))
                .toList();
    }

    public Map<String, String> roleNames() {
        List<?> rows = em.createNativeQuery(
                        "select code, name from identity.role where deleted_at is null order by name, code")
                .getResultList();
        Map<String, String> names = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    public List<PermissionRow> permissions() {
        List<?> rows = em.createNativeQuery(
                        "select code, context, label, privileged, array_to_string(asks, ' '), factor_minutes from access.permission order by context, code")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PermissionRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        words((String) row[4]),
                        row[5] == null ? null : ((Number) row[5]).intValue()))
                .toList();
    }

    private static Set<String> sorted(Map<String, Set<String>> all, String role) {
        return new TreeSet<>(all.getOrDefault(role, Set.of()));
    }

    private static Set<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(" ")));
    }
}
