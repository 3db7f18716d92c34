package et.aksum.workforce.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.LazyPage;
import et.aksum.platform.portal.Typed;
import et.aksum.workforce.EmployeeFilter;
import et.aksum.workforce.EmployeeQueries;
import et.aksum.workforce.EmployeeRegister;
import et.aksum.workforce.EmployeeRegister.AddEmployee;
import et.aksum.workforce.EmployeeRow;
import et.aksum.workforce.UnitId;
import et.aksum.workforce.UnitRegister;
import et.aksum.workforce.UnitRegister.AddUnit;
import et.aksum.workforce.UnitRegister.ReviseUnit;
import et.aksum.workforce.UnitRow;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works here, and the tree of units; a dialog to add somebody, and one for a unit. */
@Named
@ViewScoped
public class EmployeesPage implements Serializable {
    private static final String HERE = "/workforce/employees";
    private static final int MOST_TO_PICK = 500;

    @Inject
    EmployeeQueries employees;

    @Inject
    EmployeeRegister register;

    @Inject
    UnitRegister units;

    @Inject
    Announcements announce;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private EmployeeFilter filter = new EmployeeFilter(null, null, false);
    private long found;
    private @Nullable LazyPage<EmployeeRow> rows;

    @PostConstruct
    void open() {
        UnitId unit = unit(request.getParameter("unit"));
        filter = new EmployeeFilter(request.getParameter("q"), unit, request.getParameter("left") != null);
        found = employees.count(filter);
        rows = new LazyPage<>(
                () -> employees.count(filter), (first, size, order) -> employees.page(filter, first, size));
    }

    public void add() {
        register.add(new AddEmployee(typed.required("number"), EmployeeForm.read(typed)));
        announce.andGo(HERE, "employees.added", typed.required("name"));
    }

    /** Adds a new unit, or revises the one the dialog was opened for. */
    public void saveUnit() {
        UnitId parent = unit(typed.optional("parent"));
        UnitId unit = unit(typed.optional("id"));
        String name = typed.required("unitName");
        if (unit == null) {
            units.add(new AddUnit(typed.required("code"), name, parent));
        } else {
            units.revise(new ReviseUnit(unit, unitVersion(), name, parent));
        }
        announce.andGo(HERE, "units.saved", name);
    }

    public void closeUnit() {
        units.close(Objects.requireNonNull(unit(typed.required("id"))), unitVersion());
        announce.andGo(HERE, "units.closed");
    }

    /** What the dialog shows of a unit, as the page's script reads it. */
    public String fill(UnitRow row) {
        UUID parent = row.parentId();
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("version", String.valueOf(row.version()))
                .add("code", row.code())
                .add("unitName", row.name())
                .add("parent", parent == null ? "" : parent.toString())
                .build()
                .toString();
    }

    /** Shows how deep a unit lies. */
    public String indent(UnitRow row) {
        return "— ".repeat(row.level());
    }

    /** Everybody who can supervise. */
    public List<EmployeeRow> getSupervisors() {
        return employees.page(new EmployeeFilter(null, null, false), 0, MOST_TO_PICK);
    }

    public List<UnitRow> getOpenUnits() {
        return employees.units().stream().filter(unit -> !unit.closed()).toList();
    }

    public List<Map.Entry<UUID, String>> getAccounts() {
        return List.copyOf(employees.peopleWithoutEmployment().entrySet());
    }

    public @Nullable LazyPage<EmployeeRow> getRows() {
        return rows;
    }

    public EmployeeFilter getFilter() {
        return filter;
    }

    public long getFound() {
        return found;
    }

    public Typed getTyped() {
        return typed;
    }

    private long unitVersion() {
        return Long.parseLong(typed.required("version"));
    }

    private static @Nullable UnitId unit(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : new UnitId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
