package et.aksum.workforce;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.domain.Calendars;
import et.aksum.workforce.domain.Employee;
import et.aksum.workforce.domain.EmployeeRepository;
import et.aksum.workforce.domain.HandOver;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends an employment: access at once, and nothing that waited for the person waits for ever. */
@Stateless
public class EmployeeDeparture {
    @Inject
    EmployeeRepository employees;

    @Inject
    HandOver handOver;

    @Inject
    Calendars calendars;

    @Inject
    UserAdministration administration;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * What will be handed over.
     *
     * @param work      open work by kind, for example {@code procurement.draft-order}; kinds without any are left out
     * @param reports   how many people get another supervisor
     * @param successor who takes it over unless somebody else is named: the nearest above who can sign in
     */
    public record OpenWorkOf(String name, Map<String, Long> work, long reports, @Nullable EmployeeId successor)
            implements Serializable {}

    /**
     * The last day has come, or has passed.
     *
     * @param lastDay   today or before; a later one is planned in the employee's details
     * @param successor who takes over; null: the nearest above who can sign in
     */
    public record LeaveEmployment(
            EmployeeId employee,
            long expectedVersion,
            LocalDate lastDay,
            String reason,
            @Nullable EmployeeId successor) {}

    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public OpenWorkOf openWork(EmployeeId id) {
        Employee employee = employees.get(id);
        return new OpenWorkOf(
                employee.name(),
                handOver.openWorkOf(employee),
                employees.reportsOf(id).size(),
                handOver.standIn(employee).map(Employee::id).orElse(null));
    }

    /** @throws InvalidInput when there is open work and nobody who can sign in to take it over */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public void leave(LeaveEmployment command) {
        Employee employee = employees.getForChange(command.employee());
        employee.requireVersion(command.expectedVersion());
        LocalDate today = today();
        if (command.lastDay().isAfter(today)) {
            throw new InvalidInput("lastDay", "The last day is today or before; plan a later one in the details.");
        }
        Map<String, Long> work = handOver.openWorkOf(employee);
        Employee successor = handOver.successor(employee, command.successor(), work);
        end(employee, command.lastDay(), command.reason(), work, successor);
    }

    /** Those whose planned last day has passed; for the timer, one call each. */
    @Unguarded("called by a timer, for what a guarded use case planned")
    public List<EmployeeId> overdue() {
        return employees.overdue(today());
    }

    /** Ends the employment of somebody whose planned last day has passed, with or without a successor; does nothing for anybody else. */
    @Unguarded("called by a timer, for what a guarded use case planned")
    public void endOverdue(EmployeeId id) {
        Employee employee = employees.getForChange(id);
        LocalDate last = employee.lastDay().orElse(LocalDate.MAX);
        if (employee.isEmployed() && last.isBefore(today())) {
            Employee successor = handOver.standIn(employee).orElse(null);
            end(employee, last, "The planned last day has passed.", handOver.openWorkOf(employee), successor);
        }
    }

    private void end(
            Employee employee, LocalDate lastDay, String reason, Map<String, Long> work, @Nullable Employee successor) {
        employee.leave(
                lastDay,
                reason,
                successor == null ? null : successor.id(),
                TenantContext.require().userId(),
                OffsetDateTime.now(clock));
        long reports = handOver.moveReports(employee, successor);
        employee.user().ifPresent(user -> {
            administration.endAccess(user);
            handOver.announce(employee, user, successor);
        });
        trail.record(new AuditEvent(
                "employee.left",
                "employee",
                employee.id().value().toString(),
                Map.of(
                        "lastDay", lastDay.toString(),
                        "reason", reason,
                        "handedOver", work,
                        "reports", reports,
                        "successor", successor == null ? "" : successor.number())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(calendars.standard().zone()));
    }
}
