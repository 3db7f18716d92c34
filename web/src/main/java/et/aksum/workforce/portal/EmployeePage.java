package et.aksum.workforce.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import et.aksum.workforce.EmployeeDeparture;
import et.aksum.workforce.EmployeeDeparture.LeaveEmployment;
import et.aksum.workforce.EmployeeDeparture.OpenWorkOf;
import et.aksum.workforce.EmployeeFilter;
import et.aksum.workforce.EmployeeId;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.EmployeeRegister;
import et.aksum.workforce.EmployeeRegister.ReviseEmployee;
import et.aksum.workforce.EmployeeRow;
import et.aksum.workforce.UnitRow;
import et.aksum.workforce.WorkforceRefusal.EmployeeNotFound;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One employee: details with the supervisor, and leaving, which says beforehand what will be handed over. */
@Named
@ViewScoped
public class EmployeePage implements Serializable {
    private static final int MOST_TO_PICK = 500;

    @Inject
    EmployeeQueries employees;

    @Inject
    EmployeeRegister register;

    @Inject
    EmployeeDeparture departure;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable String id;
    private @Nullable EmployeeRow row;
    private @Nullable OpenWorkOf openWork;

    /** Reads the employee the address names. */
    public void open() {
        row = employees.get(employee());
        EmployeeForm.fill(typed, row);
    }

    public void save() {
        register.revise(new ReviseEmployee(employee(), version(), EmployeeForm.read(typed)));
        announce.andGo("/workforce/employee?id=" + id, "employees.saved");
    }

    /** What would be handed over now; the dialog shows it before anything happens. */
    public OpenWorkOf getOpenWork() {
        OpenWorkOf known = openWork;
        if (known == null) {
            known = departure.openWork(employee());
            openWork = known;
        }
        return known;
    }

    /** Who takes over unless somebody else is named. */
    public String getStandIn() {
        EmployeeId successor = getOpenWork().successor();
        return successor == null ? "–" : employees.get(successor).name();
    }

    public void leave() {
        UUID successor = EmployeeForm.id(typed, "successor");
        departure.leave(new LeaveEmployment(
                employee(),
                version(),
                EmployeeForm.day(typed, "lastDay"),
                typed.required("reason"),
                successor == null ? null : new EmployeeId(successor)));
        announce.andGo("/workforce/employee?id=" + id, "employees.left");
    }

    /** Everybody else who works here. */
    public List<EmployeeRow> getColleagues() {
        return employees.page(new EmployeeFilter(null, null, false), 0, MOST_TO_PICK).stream()
                .filter(each -> !each.id().toString().equals(id))
                .toList();
    }

    public List<UnitRow> getOpenUnits() {
        return employees.units().stream().filter(unit -> !unit.closed()).toList();
    }

    /** Accounts that nobody uses as an employee yet, and the employee's own. */
    public List<Map.Entry<UUID, String>> getAccounts() {
        Map<UUID, String> accounts = new HashMap<>(employees.peopleWithoutEmployment());
        EmployeeRow shown = Objects.requireNonNull(row);
        UUID own = shown.userId();
        if (own != null) {
            accounts.put(own, shown.name());
        }
        List<Map.Entry<UUID, String>> sorted = new ArrayList<>(accounts.entrySet());
        sorted.sort(Map.Entry.comparingByValue());
        return sorted;
    }

    public @Nullable EmployeeRow getRow() {
        return row;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    private long version() {
        return Objects.requireNonNull(row).version();
    }

    private EmployeeId employee() {
        try {
            return new EmployeeId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new EmployeeNotFound(new EmployeeId(new UUID(0, 0)));
        }
    }
}
