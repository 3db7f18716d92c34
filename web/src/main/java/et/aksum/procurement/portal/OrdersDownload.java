package et.aksum.procurement.portal;

import et.aksum.procurement.PurchaseOrderExport;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.shared.BusinessDay;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filtered list of orders as a file, by a plain link: it opens nothing, changes nothing and can be sent by mail. */
@WebServlet("/procurement/orders-export")
public class OrdersDownload extends HttpServlet {
    @Inject
    PurchaseOrderExport export;

    @Inject
    Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrderSearch search = OrderSearch.of(request.getParameterMap());
        List<ExportColumn> columns = columns(request.getParameter("columns"));
        boolean workbook = "xlsx".equals(request.getParameter("format"));
        String name = "orders-" + BusinessDay.today(clock) + (workbook ? ".xlsx" : ".csv");
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            if (workbook) {
                export.xlsx(search.filter(), search.sort(), columns, response.getOutputStream());
            } else {
                export.csv(search.filter(), search.sort(), columns, response.getOutputStream());
            }
        } catch (BusinessException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            response.reset();
            response.sendError(
                    refused.kind() == ProblemKind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** The columns named, in that order; the number always comes first, and no total without its currency. None named: all. */
    static List<ExportColumn> columns(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return List.of();
        }
        Set<ExportColumn> columns = new LinkedHashSet<>();
        columns.add(ExportColumn.NUMBER);
        for (String name : names.split(",")) {
            Stream.of(ExportColumn.values())
                    .filter(column -> column.name().equals(name))
                    .forEach(column -> {
                        if (column == ExportColumn.TOTAL) {
                            columns.add(ExportColumn.CURRENCY);
                        }
                        columns.add(column);
                    });
        }
        return List.copyOf(columns);
    }
}
