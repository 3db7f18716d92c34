package et.aksum.procurement;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ReferenceData;
import et.aksum.procurement.domain.DocumentSeries;
import et.aksum.procurement.domain.Supplier;
import et.aksum.procurement.domain.SupplierRepository;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Keeps the list of suppliers. */
@Stateless
public class SupplierRegister {
    @Inject
    SupplierRepository suppliers;

    @Inject
    DocumentSeries series;

    @Inject
    ReferenceData reference;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A new supplier.
     *
     * @param code    1–40 characters, unique; null draws the next SUP number
     * @param name    1–200 characters, unique among suppliers not retired
     * @param tin     Ethiopian taxpayer number, exactly ten digits; null for foreign suppliers
     * @param country ISO 3166-1 alpha-2, or null
     */
    public record RegisterSupplier(
            @Nullable String code, String name, @Nullable String tin, @Nullable String country) {}

    /** New name, TIN and country, if nobody changed the supplier since {@code expectedVersion}. */
    public record ReviseSupplier(
            SupplierId supplier, long expectedVersion, String name, @Nullable String tin, @Nullable String country) {}

    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_MANAGE)
    public SupplierId register(RegisterSupplier command) {
        requireCountry(command.country());
        String code = command.code() == null
                ? series.nextSupplierCode()
                : command.code().strip();
        Supplier supplier = new Supplier(
                TenantContext.require().organisation().value(),
                new SupplierId(Uuid7.next()),
                code,
                command.name(),
                command.tin(),
                command.country());
        suppliers.refuseTwin(supplier.id(), code, command.name(), command.tin());
        suppliers.add(supplier);
        record("supplier.registered", supplier);
        return supplier.id();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_MANAGE)
    public void revise(ReviseSupplier command) {
        requireCountry(command.country());
        Supplier supplier = suppliers.getForChange(command.supplier());
        suppliers.refuseTwin(supplier.id(), supplier.code(), command.name(), command.tin());
        supplier.revise(command.expectedVersion(), command.name(), command.tin(), command.country());
        record("supplier.revised", supplier);
    }

    /** Takes a supplier out of use; its orders keep it, its TIN becomes free. */
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_MANAGE)
    public void retire(SupplierId id, long expectedVersion) {
        Supplier supplier = suppliers.getForChange(id);
        supplier.retire(expectedVersion, OffsetDateTime.now(clock));
        record("supplier.retired", supplier);
    }

    private void record(String action, Supplier supplier) {
        trail.record(new AuditEvent(action, "supplier", supplier.id().value().toString()));
    }

    private void requireCountry(@Nullable String country) {
        if (country != null
                && reference.countries().stream().noneMatch(row -> row.code().equals(country))) {
            throw new InvalidInput("country", "A country is given by its two-letter code, for example ET.");
        }
    }
}
