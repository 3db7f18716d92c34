package et.aksum.procurement;

import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

/** Keeps the list of suppliers. */
@Stateless
public class SupplierRegister {

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
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_MANAGE)
    public void revise(ReviseSupplier command) {
        throw new UnsupportedOperationException();
    }

    /** Takes a supplier out of use; its orders keep it, its TIN becomes free. */
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_MANAGE)
    public void retire(SupplierId supplier, long expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
