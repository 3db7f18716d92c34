package et.aksum.workforce;

import et.aksum.shared.NamedPlace;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.workforce.WorkforceRefusal.EmployeeNotFound;
import et.aksum.workforce.WorkforceRefusal.UnitNotFound;
import et.aksum.workforce.domain.EmployeeReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the employees and units of the caller's organisation. */
@Stateless
public class EmployeeQueries {
    @Inject
    EmployeeReader reader;

    /** Employees by name, {@code size} from {@code first} (from 0). */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    @Paced(Kind.SEARCH)
    public List<EmployeeRow> page(EmployeeFilter filter, int first, int size) {
        return reader.page(filter, first, size);
    }

    /** The same list, at most {@code size} that follow {@code last}; null begins it. */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    @Paced(Kind.SEARCH)
    public List<EmployeeRow> after(EmployeeFilter filter, @Nullable NamedPlace last, int size) {
        return reader.after(filter, last, size);
    }

    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    public long count(EmployeeFilter filter) {
        return reader.count(filter);
    }

    /** @throws EmployeeNotFound */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    public EmployeeRow get(EmployeeId employee) {
        return reader.find(employee).orElseThrow(() -> new EmployeeNotFound(employee));
    }

    /** The tree of units, each below its parent, closed ones too. */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    public List<UnitRow> units() {
        return reader.units();
    }

    /** @throws UnitNotFound */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_VIEW)
    public UnitRow unit(UnitId unit) {
        return reader.units().stream()
                .filter(row -> row.id().equals(unit.value()))
                .findFirst()
                .orElseThrow(() -> new UnitNotFound(unit));
    }

    /** People who sign in and are no employees yet: names by id. */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public Map<UUID, String> peopleWithoutEmployment() {
        return reader.withoutEmployment();
    }
}
