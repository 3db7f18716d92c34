package et.aksum.workforce;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserQueries;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.domain.Employee;
import et.aksum.workforce.domain.EmployeeRepository;
import et.aksum.workforce.domain.UnitRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps who works here, since when, where and for whom. */
@Stateless
public class EmployeeRegister {
    @Inject
    EmployeeRepository employees;

    @Inject
    UnitRepository units;

    @Inject
    UserQueries users;

    @Inject
    AuditTrail trail;

    /** Somebody new. {@code number}: 1–40 characters, never used twice, never changed. */
    public record AddEmployee(String number, EmployeeDetails details) {}

    /** Replaces everything but the number, if nobody changed it since {@code expectedVersion}. */
    public record ReviseEmployee(EmployeeId employee, long expectedVersion, EmployeeDetails details) {}

    @Idempotent
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public EmployeeId add(AddEmployee command) {
        EmployeeId id = new EmployeeId(Uuid7.next());
        check(id, command.details());
        Employee employee =
                new Employee(TenantContext.require().organisation().value(), id, command.number(), command.details());
        employees.add(employee);
        record("employee.added", id);
        return id;
    }

    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public void revise(ReviseEmployee command) {
        Employee employee = employees.getForChange(command.employee());
        employee.requireVersion(command.expectedVersion());
        check(command.employee(), command.details());
        employee.revise(command.expectedVersion(), command.details());
        employees.flush();
        record("employee.revised", command.employee());
    }

    private void check(EmployeeId id, EmployeeDetails details) {
        if (details.user() != null
                && users.names(List.of(details.user().value())).isEmpty()) {
            throw new InvalidInput(
                    "user", "There is no user %s.".formatted(details.user().value()));
        }
        units.requireOpen("unit", details.unit());
        employees.requireFree(details.user(), id);
        employees.requireEmployed("supervisor", details.supervisor());
        employees.requireChain(id, details.supervisor());
    }

    private void record(String action, EmployeeId employee) {
        trail.record(new AuditEvent(action, "employee", employee.value().toString()));
    }
}
