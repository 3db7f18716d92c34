package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Money;
import et.aksum.shared.StoredMoment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what decides about a person, roles in roles included. */
@ApplicationScoped
public class SnapshotReader {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    LimitRepository limits;

    @Inject
    Clock clock;

    /** Read before the rows it speaks for, so that what changes in between is read again with the next call. 0: nothing changed ever. */
    public long stamp() {
        List<?> stamps =
                em.createNativeQuery("select stamp from access.change_stamp").getResultList();
        return stamps.isEmpty() ? 0 : ((Number) stamps.get(0)).longValue();
    }

    public Snapshot read(UserId user, long stamp) {
        boolean active = !em.createNativeQuery(
                        "select 1 from identity.app_user where id = ?1 and state = 'ACTIVE' and deleted_at is null")
                .setParameter(1, user.value())
                .getResultList()
                .isEmpty();
        return new Snapshot(stamp, active, grants(user), denials(user), limits.of(user));
    }

    private List<Grant> grants(UserId user) {
        List<?> rows = em.createNativeQuery(
                        """
                        with recursive held (id, role_id, role, valid_from, valid_to) as (
                          select a.id, a.role_id, r.code, a.valid_from, a.valid_to
                          from identity.role_assignment a join identity.role r on r.org_id = a.org_id and r.id = a.role_id
                          where a.user_id = ?1 and (a.valid_to is null or a.valid_to > ?2) and r.deleted_at is null),
                        reached (assignment_id, role_id, role) as (
                          select h.id, h.role_id, h.role from held h
                          union
                          select c.assignment_id, i.included_id, r.code from reached c
                          join access.role_inclusion i on i.role_id = c.role_id
                          join identity.role r on r.org_id = i.org_id and r.id = i.included_id and r.deleted_at is null)
                        select h.id, h.role, cast(extract(epoch from h.valid_from) * 1000000 as bigint),
                               cast(extract(epoch from h.valid_to) * 1000000 as bigint), c.role, p.permission
                        from held h join reached c on c.assignment_id = h.id
                        left join identity.role_permission p on p.role_id = c.role_id
                        order by h.id, c.role = h.role desc, c.role""")
                .setParameter(1, user.value())
                .setParameter(2, OffsetDateTime.now(clock))
                .getResultList();
        Map<UUID, List<Condition>> conditions = conditions(user);
        Map<UUID, Object[]> heads = new LinkedHashMap<>();
        Map<UUID, Map<String, String>> permissions = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            UUID id = (UUID) columns[0];
            heads.putIfAbsent(id, columns);
            Map<String, String> allowed = permissions.computeIfAbsent(id, grant -> new HashMap<>());
            if (columns[5] != null) {
                allowed.putIfAbsent((String) columns[5], (String) columns[4]);
            }
        }
        List<Grant> grants = new ArrayList<>();
        heads.forEach((id, columns) -> grants.add(new Grant(
                id,
                (String) columns[1],
                StoredMoment.of(columns[2]),
                StoredMoment.orNull(columns[3]),
                permissions.getOrDefault(id, Map.of()),
                conditions.getOrDefault(id, List.of()))));
        return grants;
    }

    private Map<UUID, List<Condition>> conditions(UserId user) {
        List<?> rows = em.createNativeQuery(
                        """
                        select c.assignment_id, c.kind, c.permission, c.amount, c.currency, c.window_days, c.per_party,
                               c.unit_id, cast(c.opens as text), cast(c.closes as text), c.weekdays
                        from access.grant_condition c join identity.role_assignment a on a.org_id = c.org_id and a.id = c.assignment_id
                        where a.user_id = ?1 order by c.id""")
                .setParameter(1, user.value())
                .getResultList();
        Map<UUID, List<Condition>> conditions = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> conditions
                .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                .add(condition(row)));
        return conditions;
    }

    private static Condition condition(@Nullable Object[] row) {
        String permission = (String) row[2];
        return switch (String.valueOf(row[1])) {
            case "AMOUNT" -> new Condition.Amount(permission, money(row));
            case "CUMULATIVE" ->
                new Condition.Cumulative(
                        permission, money(row), ((Number) present(row[5])).intValue(), (Boolean) present(row[6]));
            case "OWN" -> new Condition.Own(permission);
            case "SUPERVISED" -> new Condition.Supervised(permission);
            case "UNIT" -> new Condition.InUnit(permission, (UUID) present(row[7]));
            case "HOURS" ->
                new Condition.Hours(permission, time(row[8]), time(row[9]), ((Number) present(row[10])).intValue());
            default -> throw new IllegalStateException("Unknown condition " + row[1]);
        };
    }

    private static Money money(@Nullable Object[] row) {
        return Money.of((BigDecimal) present(row[3]), (String) present(row[4]));
    }

    private static LocalTime time(@Nullable Object value) {
        return LocalTime.parse((String) present(value));
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("A condition lacks what its kind needs.");
        }
        return value;
    }

    private List<Denial> denials(UserId user) {
        List<?> rows = em.createNativeQuery(
                        """
                        select permission, cast(extract(epoch from valid_from) * 1000000 as bigint),
                               cast(extract(epoch from valid_to) * 1000000 as bigint), reason from access.denial
                        where user_id = ?1 and (valid_to is null or valid_to > ?2)""")
                .setParameter(1, user.value())
                .setParameter(2, OffsetDateTime.now(clock))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Denial(
                        (String) row[0], StoredMoment.of(row[1]), StoredMoment.orNull(row[2]), (String) row[3]))
                .toList();
    }
}
