package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.PurchaseOrderRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Orders as a workbook of one sheet; only a hundred rows are in memory at any time. Amounts and dates are real numbers and dates. */
public final class OrderSheet implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("orders");
    private final CellStyle date = workbook.createCellStyle();
    private final List<ExportColumn> columns;
    private int next;

    public OrderSheet(List<ExportColumn> columns) {
        this.columns = List.copyOf(columns);
        date.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
        Row header = sheet.createRow(next++);
        for (int column = 0; column < columns.size(); column++) {
            header.createCell(column).setCellValue(columns.get(column).name());
        }
    }

    public void add(PurchaseOrderRow order) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < columns.size(); column++) {
            Object value = columns.get(column).of(order);
            Cell cell = row.createCell(column);
            if (value instanceof BigDecimal amount) {
                cell.setCellValue(amount.doubleValue());
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else {
                cell.setCellValue(SpreadsheetCell.harmless(text(value)));
            }
        }
    }

    public void writeTo(OutputStream out) {
        try {
            workbook.write(out);
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

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
