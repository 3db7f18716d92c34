package et.aksum.procurement;

import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import et.aksum.procurement.domain.CsvText;
import et.aksum.procurement.domain.OrderSearch;
import et.aksum.procurement.domain.OrderSheet;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the whole filtered set as a file; cells that a spreadsheet would run as a formula are made harmless. */
@Stateless
public class PurchaseOrderExport {
    /** Rows fetched at a time: bounds the memory of an export of any size. */
    private static final int PAGE = 2_000;

    @PersistenceContext
    EntityManager em;

    /** What a column of the file holds. */
    public enum ExportColumn {
        NUMBER(PurchaseOrderRow::number),
        SOURCE_NUMBER(PurchaseOrderRow::sourceNumber),
        KIND(PurchaseOrderRow::kind),
        STATUS(PurchaseOrderRow::status),
        SUPPLIER(PurchaseOrderRow::supplierName),
        PROJECT(PurchaseOrderRow::projectCode),
        COUNTRY(PurchaseOrderRow::country),
        INCOTERM(PurchaseOrderRow::incoterm),
        MODE(PurchaseOrderRow::mode),
        ORDER_DATE(PurchaseOrderRow::orderDate),
        CURRENCY(PurchaseOrderRow::currency),
        TOTAL(PurchaseOrderRow::total);

        private final Function<PurchaseOrderRow, @Nullable Object> value;

        ExportColumn(Function<PurchaseOrderRow, @Nullable Object> value) {
            this.value = value;
        }

        /** What the column holds for this order: text, number, date or null. */
        public @Nullable Object of(PurchaseOrderRow row) {
            return value.apply(row);
        }
    }

    /** RFC 4180, UTF-8 with byte order mark; {@code columns} empty: all. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_EXPORT)
    @Paced(Kind.EXPORT)
    public void csv(OrderFilter filter, OrderSort sort, List<ExportColumn> columns, OutputStream out) {
        List<ExportColumn> wanted = allIfEmpty(columns);
        CsvText csv = new CsvText(out);
        csv.record(wanted.stream().map(Enum::name).toList());
        forEach(
                filter,
                sort,
                row -> csv.record(wanted.stream()
                        .map(column -> OrderSheet.text(column.of(row)))
                        .toList()));
        csv.flush();
    }

    /** Office Open XML workbook, one sheet; {@code columns} empty: all. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_ORDER_EXPORT)
    @Paced(Kind.EXPORT)
    public void xlsx(OrderFilter filter, OrderSort sort, List<ExportColumn> columns, OutputStream out) {
        try (OrderSheet sheet = new OrderSheet(allIfEmpty(columns), out)) {
            forEach(filter, sort, sheet::add);
        }
    }

    private void forEach(OrderFilter filter, OrderSort sort, Consumer<PurchaseOrderRow> action) {
        OrderSearch search = new OrderSearch(em, filter);
        List<PurchaseOrderRow> rows;
        int first = 0;
        do {
            rows = search.page(sort, first, PAGE);
            rows.forEach(action);
            first += rows.size();
        } while (rows.size() == PAGE);
    }

    private static List<ExportColumn> allIfEmpty(List<ExportColumn> columns) {
        return columns.isEmpty() ? List.of(ExportColumn.values()) : columns;
    }
}
