package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.WorkforceRefusal.AlreadyTaken;
import et.aksum.workforce.WorkforceRefusal.ChainRefused;
import et.aksum.workforce.WorkforceRefusal.EmployeeNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and keeps the employees of the caller's organisation. */
@ApplicationScoped
public class EmployeeRepository {
    /** The most people from the top of a chain to its end; the database refuses more as well. */
    static final int LONGEST_CHAIN = 15;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    SupervisionTree tree;

    /** The employee, locked until the end of the transaction. @throws EmployeeNotFound */
    public Employee getForChange(EmployeeId id) {
        Employee employee = em.find(Employee.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (employee == null) {
            throw new EmployeeNotFound(id);
        }
        return employee;
    }

    /** @throws EmployeeNotFound */
    public Employee get(EmployeeId id) {
        Employee employee = em.find(Employee.class, id.value());
        if (employee == null) {
            throw new EmployeeNotFound(id);
        }
        return employee;
    }

    /** @throws AlreadyTaken when the number was used before */
    public void add(Employee employee) {
        if (count("select count(e) from Employee e where e.number = :value", employee.number()) > 0) {
            throw new AlreadyTaken("An employee with the number %s exists already.".formatted(employee.number()));
        }
        em.persist(employee);
        em.flush();
    }

    /** @throws AlreadyTaken when the user is another employee who works here */
    public void requireFree(@Nullable UserId user, EmployeeId of) {
        if (user == null) {
            return;
        }
        ofUser(user).filter(other -> !other.id().equals(of)).ifPresent(other -> {
            throw new AlreadyTaken("That user is employee %s already.".formatted(other.number()));
        });
    }

    /** The employee who signs in as this user and works here. */
    public Optional<Employee> ofUser(UserId user) {
        return em.createQuery("select e from Employee e where e.user = :user and e.leftAt is null", Employee.class)
                .setParameter("user", user.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws InvalidInput naming the field when there is no such employee; @throws NotEmployed when he left */
    public void requireEmployed(String field, @Nullable EmployeeId id) {
        if (id == null) {
            return;
        }
        Employee employee = em.find(Employee.class, id.value());
        if (employee == null) {
            throw new InvalidInput(field, "There is no employee %s.".formatted(id.value()));
        }
        employee.requireEmployed();
    }

    /** @throws ChainRefused when somebody would supervise himself, or the chain would be too long */
    public void requireChain(EmployeeId employee, @Nullable EmployeeId supervisor) {
        if (supervisor == null) {
            return;
        }
        tree.lockSupervision();
        List<EmployeeId> above = tree.supervisorsFrom(supervisor);
        if (above.contains(employee)) {
            throw new ChainRefused("Nobody supervises himself, not through others either.");
        }
        if (above.size() + tree.peopleFrom(employee) > LONGEST_CHAIN) {
            throw new ChainRefused("A chain of supervisors has at most %d people.".formatted(LONGEST_CHAIN));
        }
    }

    /** Those whom this person supervises directly, locked. */
    public List<Employee> reportsOf(EmployeeId supervisor) {
        return em.createQuery(
                        "select e from Employee e where e.supervisor = :supervisor and e.leftAt is null order by e.id",
                        Employee.class)
                .setParameter("supervisor", supervisor.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those whose last day is before {@code today} and whose access nobody has ended. */
    public List<EmployeeId> overdue(LocalDate today) {
        return em.createQuery("select e from Employee e where e.leftAt is null and e.to < :today", Employee.class)
                .setParameter("today", today)
                .getResultStream()
                .map(Employee::id)
                .toList();
    }

    /** Writes now what was changed, so that the next statement reads it. */
    public void flush() {
        em.flush();
    }

    private long count(String query, String value) {
        return em.createQuery(query, Long.class).setParameter("value", value).getSingleResult();
    }
}
