package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Walks the chains of supervisors and the tree of units, each in one statement. */
@ApplicationScoped
public class SupervisionTree {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public List<UserId> above(UserId user) {
        return ids(
                        """
                        with recursive chain (id, supervisor_id, user_id, left_at, step) as (
                          select e.id, e.supervisor_id, e.user_id, e.left_at, 0 from workforce.employee e
                           where e.user_id = ?1 and e.left_at is null
                          union all
                          select s.id, s.supervisor_id, s.user_id, s.left_at, c.step + 1
                            from chain c join workforce.employee s on s.id = c.supervisor_id where c.step < 15)
                        select u.id from chain c join identity.app_user u on u.id = c.user_id
                        where c.step > 0 and c.left_at is null and u.state = 'ACTIVE' and u.deleted_at is null
                        order by c.step""",
                        user.value())
                .stream()
                .map(UserId::new)
                .toList();
    }

    /** Those who took over one after the other, then those above; of whoever works here, nobody. */
    public List<UserId> standIns(UserId leaver) {
        return ids(
                        """
                        with recursive last (id, successor_id, supervisor_id) as (
                          select e.id, e.successor_id, e.supervisor_id from workforce.employee e
                           where e.user_id = ?1 and e.left_at is not null
                             and not exists (select from workforce.employee n where n.user_id = ?1 and n.left_at is null)
                           order by e.left_at desc limit 1),
                        heir (id, user_id, left_at, successor_id, step) as (
                          select s.id, s.user_id, s.left_at, s.successor_id, 1 from last l join workforce.employee s on s.id = l.successor_id
                          union all
                          select s.id, s.user_id, s.left_at, s.successor_id, h.step + 1
                            from heir h join workforce.employee s on s.id = h.successor_id where h.left_at is not null and h.step < 15),
                        chain (id, user_id, left_at, supervisor_id, step) as (
                          select s.id, s.user_id, s.left_at, s.supervisor_id, 101 from last l join workforce.employee s on s.id = l.supervisor_id
                          union all
                          select s.id, s.user_id, s.left_at, s.supervisor_id, c.step + 1
                            from chain c join workforce.employee s on s.id = c.supervisor_id where c.step < 115),
                        line (user_id, step) as (
                          select user_id, step from heir where left_at is null union all select user_id, step from chain where left_at is null)
                        select u.id from line l join identity.app_user u on u.id = l.user_id
                        where u.state = 'ACTIVE' and u.deleted_at is null group by u.id order by min(l.step)""",
                        leaver.value())
                .stream()
                .map(UserId::new)
                .toList();
    }

    public Optional<UnitId> unitOf(UserId user) {
        return ids(
                        "select unit_id from workforce.employee where user_id = ?1 and left_at is null and unit_id is not null",
                        user.value())
                .stream()
                .findFirst()
                .map(UnitId::new);
    }

    public Set<UnitId> below(UnitId unit) {
        Set<UnitId> found = new HashSet<>();
        ids(
                        """
                        with recursive part (id, step) as (
                          select u.id, 0 from workforce.unit u where u.id = ?1
                          union all
                          select u.id, p.step + 1 from part p join workforce.unit u on u.parent_id = p.id where p.step < 15)
                        select id from part""",
                        unit.value())
                .forEach(id -> found.add(new UnitId(id)));
        return found;
    }

    /** The employee and everybody above, the nearest first. */
    List<EmployeeId> supervisorsFrom(EmployeeId employee) {
        return ids(
                        """
                        with recursive chain (id, supervisor_id, step) as (
                          select e.id, e.supervisor_id, 0 from workforce.employee e where e.id = ?1
                          union all
                          select s.id, s.supervisor_id, c.step + 1
                            from chain c join workforce.employee s on s.id = c.supervisor_id where c.step < 20)
                        select id from chain order by step""",
                        employee.value())
                .stream()
                .map(EmployeeId::new)
                .toList();
    }

    /** The longest chain below and with the employee, in people; 1 when nobody is below, and for somebody not written yet. */
    int peopleFrom(EmployeeId employee) {
        return length(
                """
                with recursive part (id, step) as (
                  select cast(?1 as uuid), 1
                  union all
                  select e.id, p.step + 1 from part p join workforce.employee e on e.supervisor_id = p.id where p.step < 20)
                select max(step) from part""",
                employee.value());
    }

    /** The unit and every unit above it, the nearest first. */
    List<UnitId> unitsAbove(UnitId unit) {
        return ids(
                        """
                        with recursive chain (id, parent_id, step) as (
                          select u.id, u.parent_id, 0 from workforce.unit u where u.id = ?1
                          union all
                          select a.id, a.parent_id, c.step + 1
                            from chain c join workforce.unit a on a.id = c.parent_id where c.step < 20)
                        select id from chain order by step""",
                        unit.value())
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** Levels of the tree below and with the unit; 1 when none is below. */
    int levelsFrom(UnitId unit) {
        return length(
                """
                with recursive part (id, step) as (
                  select cast(?1 as uuid), 1
                  union all
                  select u.id, p.step + 1 from part p join workforce.unit u on u.parent_id = p.id where p.step < 20)
                select max(step) from part""",
                unit.value());
    }

    /** Changes of supervisors wait for each other until the end of the transaction: the trigger takes the same lock. */
    void lockSupervision() {
        lock("workforce.employee:");
    }

    void lockUnits() {
        lock("workforce.unit:");
    }

    private void lock(String what) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, what + TenantContext.require().organisation().value())
                .getResultList();
    }

    private int length(String query, UUID parameter) {
        return ((Number) em.createNativeQuery(query).setParameter(1, parameter).getSingleResult()).intValue();
    }

    private List<UUID> ids(String query, UUID parameter) {
        List<?> rows = em.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
