package et.aksum.workforce;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.domain.Unit;
import et.aksum.workforce.domain.UnitRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Keeps the tree of units. */
@Stateless
public class UnitRegister {
    @Inject
    UnitRepository units;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A new unit. {@code code}: 1–20 letters, digits, dots and hyphens, never used twice, never changed. */
    public record AddUnit(String code, String name, @Nullable UnitId parent) {}

    /** Another name or place in the tree, if nobody changed it since {@code expectedVersion}. */
    public record ReviseUnit(UnitId unit, long expectedVersion, String name, @Nullable UnitId parent) {}

    @Idempotent
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public UnitId add(AddUnit command) {
        UnitId id = new UnitId(Uuid7.next());
        Unit unit = new Unit(
                TenantContext.require().organisation().value(), id, command.code(), command.name(), command.parent());
        units.add(unit, command.parent());
        record("unit.added", id);
        return id;
    }

    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public void revise(ReviseUnit command) {
        Unit unit = units.getForChange(command.unit());
        units.requireOpen("parent", command.parent());
        units.requireTree(command.unit(), command.parent());
        unit.revise(command.expectedVersion(), command.name(), command.parent());
        record("unit.revised", command.unit());
    }

    /** Closes a unit nobody works in; records that name it keep it. */
    @RequiresPermission(Permission.WORKFORCE_EMPLOYEE_MANAGE)
    public void close(UnitId id, long expectedVersion) {
        Unit unit = units.getForChange(id);
        units.requireEmpty(unit);
        unit.close(expectedVersion, OffsetDateTime.now(clock));
        record("unit.closed", id);
    }

    private void record(String action, UnitId unit) {
        trail.record(new AuditEvent(action, "unit", unit.value().toString()));
    }
}
