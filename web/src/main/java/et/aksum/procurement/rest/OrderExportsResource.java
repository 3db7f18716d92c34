package et.aksum.procurement.rest;

import et.aksum.platform.rest.QueryText;
import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.PurchaseOrderExport;
import et.aksum.procurement.PurchaseOrderExport.ExportColumn;
import et.aksum.procurement.PurchaseOrderQueries.OrderSort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The whole filtered set as a file. */
@Path("procurement")
@RequestScoped
@RolesAllowed("caller")
@Tag(name = "Purchase orders")
public class OrderExportsResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    PurchaseOrderExport export;

    @GET
    @Path("orders.csv")
    @Produces(CSV)
    @Operation(
            operationId = "exportOrdersCsv",
            summary = "Orders as CSV",
            description =
                    "RFC 4180, UTF-8 with byte order mark; cells a spreadsheet would run as a formula are made harmless.")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = "text/csv"))
    public Response csv(
            @BeanParam OrderQuery query,
            @Parameter(
                            description =
                                    "Columns separated by commas, all when absent: NUMBER, SOURCE_NUMBER, KIND, STATUS,"
                                            + " SUPPLIER, PROJECT, COUNTRY, INCOTERM, MODE, ORDER_DATE, CURRENCY, TOTAL.",
                            example = "NUMBER,STATUS,TOTAL")
                    @QueryParam("columns")
                    @Nullable
                    String columns) {
        OrderFilter filter = query.filter();
        List<ExportColumn> wanted = columns(columns);
        return file("orders.csv", CSV, out -> export.csv(filter, OrderSort.newestFirst(), wanted, out));
    }

    @GET
    @Path("orders.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "exportOrdersXlsx", summary = "Orders as an Excel workbook")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = XLSX))
    public Response xlsx(
            @BeanParam OrderQuery query,
            @Parameter(description = "As for CSV.") @QueryParam("columns") @Nullable String columns) {
        OrderFilter filter = query.filter();
        List<ExportColumn> wanted = columns(columns);
        return file("orders.xlsx", XLSX, out -> export.xlsx(filter, OrderSort.newestFirst(), wanted, out));
    }

    private static Response file(String name, String type, Consumer<OutputStream> writer) {
        return Response.ok(new FileBody(writer), type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static List<ExportColumn> columns(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(","))
                .map(one -> Objects.requireNonNull(QueryText.oneOf(ExportColumn.class, "columns", one.trim())))
                .distinct()
                .toList();
    }
}
