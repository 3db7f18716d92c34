package et.aksum.procurement;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the suppliers of the caller's organisation. */
@Stateless
public class SupplierQueries {

    /** A supplier as a list or a picker shows it; {@code ownStock} marks the organisation's own regional stock. */
    public record SupplierRow(
            UUID id,
            String code,
            String name,
            @Nullable String tin,
            @Nullable String country,
            boolean ownStock,
            boolean retired,
            long version)
            implements Serializable {}

    /** Suppliers not retired whose code, name or TIN contains {@code text} (any case; null or blank: all), by name. */
    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    public List<SupplierRow> page(@Nullable String text, int first, int size) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    public long count(@Nullable String text) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_SUPPLIER_VIEW)
    public SupplierRow get(SupplierId supplier) {
        throw new UnsupportedOperationException();
    }
}
