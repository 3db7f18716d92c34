package et.aksum.procurement;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.OutputStream;
import java.util.List;

/** Writes the whole filtered set as a file; cells that a spreadsheet would run as a formula are made harmless. */
@Stateless
public class PurchaseOrderExport {

    /** What a column of the file holds. */
    public enum ExportColumn {
        NUMBER,
        SOURCE_NUMBER,
        KIND,
        STATUS,
        SUPPLIER,
        PROJECT,
        COUNTRY,
        INCOTERM,
        MODE,
        ORDER_DATE,
        CURRENCY,
        TOTAL
    }

    /** RFC 4180, UTF-8 with byte order mark; {@code columns} empty: all. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_EXPORT)
    public void csv(OrderFilter filter, OrderSort sort, List<ExportColumn> columns, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** Office Open XML workbook, one sheet; {@code columns} empty: all. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_EXPORT)
    public void xlsx(OrderFilter filter, OrderSort sort, List<ExportColumn> columns, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
