package et.aksum.workforce.domain;

import et.aksum.shared.NamedPlace;
import et.aksum.workforce.EmployeeFilter;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeRow;
import et.aksum.workforce.UnitRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Employees and units as lists and forms show them: one statement for each. */
@ApplicationScoped
public class EmployeeReader {
    private static final String COLUMNS =
            """
            select e.id, e.number, e.display_name, e.position, e.user_id, e.unit_id, u.name as unit, e.supervisor_id,
                   s.display_name as supervisor, cast(e.employed_from as text), cast(e.employed_to as text),
                   e.left_at is not null, e.version
            from workforce.employee e
            left join workforce.unit u on u.org_id = e.org_id and u.id = e.unit_id
            left join workforce.employee s on s.org_id = e.org_id and s.id = e.supervisor_id
            """;

    private static final String CONDITIONS =
            """
            where (?1 or e.left_at is null)
              and (lower(e.display_name) like ?2 escape '!' or lower(e.number) like ?2 escape '!' or lower(e.position) like ?2 escape '!')
              and (cast(?3 as text) is null or e.unit_id in (
                with recursive part (id, step) as (
                  select cast(cast(?3 as text) as uuid), 0
                  union all
                  select b.id, p.step + 1 from part p join workforce.unit b on b.parent_id = p.id where p.step < 15)
                select id from part))
            """;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<EmployeeRow> page(EmployeeFilter filter, int first, int size) {
        Query query = em.createNativeQuery(COLUMNS + CONDITIONS + "order by e.display_name, e.id");
        return rows(with(filter, query).setFirstResult(first).setMaxResults(size));
    }

    public List<EmployeeRow> after(EmployeeFilter filter, @Nullable NamedPlace last, int size) {
        if (last == null) {
            return page(filter, 0, size);
        }
        Query query = em.createNativeQuery(
                COLUMNS + CONDITIONS + "and (e.display_name, e.id) > (?4, ?5) order by e.display_name, e.id");
        return rows(with(filter, query)
                .setParameter(4, last.name())
                .setParameter(5, last.id())
                .setMaxResults(size));
    }

    public long count(EmployeeFilter filter) {
        Query query = em.createNativeQuery("select count(*) from workforce.employee e " + CONDITIONS);
        return ((Number) with(filter, query).getSingleResult()).longValue();
    }

    public Optional<EmployeeRow> find(EmployeeId employee) {
        return rows(em.createNativeQuery(COLUMNS + "where e.id = ?1").setParameter(1, employee.value())).stream()
                .findFirst();
    }

    /** Each unit below its parent, by name within one parent. */
    public List<UnitRow> units() {
        List<?> found = em.createNativeQuery(
                        """
                        with recursive tree (id, path, level) as (
                          select u.id, array[u.name || u.id], 0 from workforce.unit u where u.parent_id is null
                          union all
                          select u.id, t.path || (u.name || u.id), t.level + 1
                            from tree t join workforce.unit u on u.parent_id = t.id where t.level < 15)
                        select u.id, u.code, u.name, u.parent_id, t.level,
                               (select count(*) from workforce.employee e where e.org_id = u.org_id and e.unit_id = u.id and e.left_at is null),
                               u.closed_at is not null, u.version
                        from tree t join workforce.unit u on u.id = t.id order by t.path""")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new UnitRow(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).longValue(),
                        (Boolean) row[6],
                        ((Number) row[7]).longValue()))
                .toList();
    }

    /** People who may sign in and are no employees yet: names by id, in order of the names. */
    public Map<UUID, String> withoutEmployment() {
        Map<UUID, String> names = new LinkedHashMap<>();
        List<?> found = em.createNativeQuery(
                        """
                        select u.id, u.display_name from identity.app_user u
                        where u.deleted_at is null and u.state <> 'DEACTIVATED' and not exists (
                          select 1 from workforce.employee e where e.org_id = u.org_id and e.user_id = u.id and e.left_at is null)
                        order by u.display_name, u.id""")
                .getResultList();
        found.stream().map(Object[].class::cast).forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    private static Query with(EmployeeFilter filter, Query query) {
        String sought = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        return query.setParameter(1, filter.withLeft())
                .setParameter(2, "%" + sought.replaceAll("([!%_])", "!$1") + "%")
                .setParameter(
                        3, filter.unit() == null ? null : filter.unit().value().toString());
    }

    private static List<EmployeeRow> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(EmployeeReader::row).toList();
    }

    private static EmployeeRow row(Object[] row) {
        String to = (String) row[10];
        return new EmployeeRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (UUID) row[7],
                (String) row[8],
                LocalDate.parse((String) row[9]),
                to == null ? null : LocalDate.parse(to),
                (Boolean) row[11],
                ((Number) row[12]).longValue());
    }
}
