package et.aksum.workforce.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import et.aksum.workforce.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the work and the people of somebody who leaves. */
@ApplicationScoped
public class HandOver {
    @Inject
    EmployeeRepository employees;

    @Inject
    SupervisionTree tree;

    @Inject
    Supervision supervision;

    @Inject
    HandOverLetters letters;

    @Inject
    Event<OpenWork> asked;

    @Inject
    Event<EmployeeLeft> left;

    /** What every context keeps for the person, by kind. */
    public Map<String, Long> openWorkOf(Employee employee) {
        return employee.user()
                .map(user -> {
                    OpenWork work = new OpenWork(user);
                    asked.fire(work);
                    return work.found();
                })
                .orElse(Map.of());
    }

    /** The nearest above who can sign in. */
    public Optional<Employee> standIn(Employee employee) {
        return employee.user().flatMap(supervision::supervisorOf).flatMap(employees::ofUser);
    }

    /**
     * Who takes over: the one that was named, else whoever stands in.
     *
     * @throws InvalidInput when there is work, and nobody who can sign in takes it
     */
    public @Nullable Employee successor(Employee leaver, @Nullable EmployeeId named, Map<String, Long> work) {
        employees.requireEmployed("successor", named);
        Employee successor = named == null ? standIn(leaver).orElse(null) : employees.get(named);
        boolean signsIn = successor != null && successor.user().isPresent();
        if (!work.isEmpty() && !signsIn) {
            throw new InvalidInput("successor", "There is open work: name somebody who signs in and takes it over.");
        }
        return successor;
    }

    /** The people the leaver supervised report to the successor, or, where that is one of them or below them, to whoever is above. */
    public long moveReports(Employee leaver, @Nullable Employee successor) {
        tree.lockSupervision();
        List<Employee> reports = employees.reportsOf(leaver.id());
        List<EmployeeId> aboveSuccessor = successor == null ? List.of() : tree.supervisorsFrom(successor.id());
        for (Employee report : reports) {
            EmployeeId next = successor == null || aboveSuccessor.contains(report.id())
                    ? leaver.supervisor().orElse(null)
                    : successor.id();
            employees.requireChain(report.id(), next);
            report.reportTo(next);
            employees.flush();
        }
        return reports.size();
    }

    /** Tells every context that the work has another owner now, and whoever got some of it what came to him. */
    public void announce(Employee leaver, UserId user, @Nullable Employee successor) {
        EmployeeLeft event = new EmployeeLeft(
                user, successor == null ? null : successor.user().orElse(null));
        left.fire(event);
        letters.tell(leaver.name(), event.given());
    }
}
