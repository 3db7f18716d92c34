package et.aksum.procurement.rest;

import et.aksum.platform.rest.QueryText;
import et.aksum.procurement.OrderFilter;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.OrderStatus;
import et.aksum.procurement.SupplierId;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that select orders, the same for lists and exports. */
public class OrderQuery {
    @QueryParam("text")
    @Parameter(description = "Contained in number, source number, project code or supplier name, any case.")
    @Nullable
    String text;

    @QueryParam("status")
    @Parameter(
            description = "One or more states separated by commas: DRAFT, SUBMITTED, APPROVED, REJECTED, IN_PROGRESS,"
                    + " CLOSED, CANCELLED.",
            example = "SUBMITTED,APPROVED")
    @Nullable
    String status;

    @QueryParam("kind")
    @Parameter(description = "PURCHASE or STOCK_RELEASE.", example = "PURCHASE")
    @Nullable
    String kind;

    @QueryParam("supplier")
    @Parameter(description = "Id of the supplier.")
    @Nullable
    String supplier;

    @QueryParam("country")
    @Parameter(description = "Destination, ISO 3166-1 alpha-2.", example = "ET")
    @Nullable
    String country;

    @QueryParam("currency")
    @Parameter(description = "ISO 4217.", example = "USD")
    @Nullable
    String currency;

    @QueryParam("from")
    @Parameter(
            description = "First order date, inclusive.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Last order date, inclusive.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String to;

    @QueryParam("amountFrom")
    @Parameter(description = "Smallest total, inclusive.", schema = @Schema(type = SchemaType.NUMBER))
    @Nullable
    String amountFrom;

    @QueryParam("amountTo")
    @Parameter(description = "Largest total, inclusive.", schema = @Schema(type = SchemaType.NUMBER))
    @Nullable
    String amountTo;

    /** The filter; a parameter that cannot be read is refused by its name. */
    OrderFilter filter() {
        UUID supplierId = QueryText.id("supplier", supplier);
        return new OrderFilter(
                text,
                statuses(),
                QueryText.oneOf(OrderKind.class, "kind", kind),
                supplierId == null ? null : new SupplierId(supplierId),
                country,
                currency,
                QueryText.date("from", from),
                QueryText.date("to", to),
                amount("amountFrom", amountFrom),
                amount("amountTo", amountTo));
    }

    private Set<OrderStatus> statuses() {
        if (status == null || status.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(status.split(","))
                .map(one -> Objects.requireNonNull(QueryText.oneOf(OrderStatus.class, "status", one.trim())))
                .collect(Collectors.toSet());
    }

    private static @Nullable BigDecimal amount(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw QueryText.invalid(name, "A plain decimal number is expected, for example 1234.50.");
        }
        return new BigDecimal(text);
    }
}
