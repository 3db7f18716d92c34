package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.PurchaseOrderRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Orders as a workbook of one sheet, written while they come: few rows are in memory. Amounts and dates are real numbers and dates. */
public final class OrderSheet implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<ExportColumn> columns;
    private int next;

    /** @param out receives the workbook; stays open */
    public OrderSheet(List<ExportColumn> columns, OutputStream out) {
        this.columns = List.copyOf(columns);
        workbook = new Workbook(out, "Aksum ERP", null);
        sheet = workbook.newWorksheet("orders");
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(next, column, columns.get(column).name());
        }
        next++;
    }

    public void add(PurchaseOrderRow order) {
        for (int column = 0; column < columns.size(); column++) {
            Object value = columns.get(column).of(order);
            if (value instanceof BigDecimal amount) {
                sheet.value(next, column, amount);
            } else if (value instanceof LocalDate day) {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            } else {
                sheet.value(next, column, SpreadsheetCell.harmless(text(value)));
            }
        }
        if (++next % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A value as text: amounts in plain notation, null as nothing. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal amount ? amount.stripTrailingZeros().toPlainString() : value.toString();
    }

    /** Completes the workbook. */
    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
