package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemDescription;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.TransportMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a purchase history says, after reading. A {@link Noted} value is null with a note that keeps the
 * source's words where those are no value.
 */
public record HistoryRow(
        String id,
        byte[] digest,
        Order order,
        @Nullable String shipmentNumber,
        Noted<TransportMode> mode,
        ItemDescription item,
        Line line,
        Dates dates,
        List<String> notes) {

    /** A value, or the words that stood in its place; both null when there was nothing. */
    public record Noted<T>(@Nullable T value, @Nullable String note) {}

    /** What all rows of one order must agree on. {@code countryText} and {@code supplier} are the file's own words. */
    public record Order(
            String number,
            OrderKind kind,
            String supplier,
            String currency,
            @Nullable String project,
            @Nullable String quotation,
            @Nullable String managedBy,
            String countryText,
            Noted<String> country,
            Noted<String> incoterm,
            @Nullable Integer incotermEdition) {}

    /** Quantities, prices and costs of the line, in the order's currency. */
    public record Line(
            BigDecimal quantity,
            BigDecimal total,
            @Nullable String totalNote,
            @Nullable BigDecimal packPrice,
            @Nullable BigDecimal unitPrice,
            @Nullable String manufacturingSite,
            @Nullable Boolean firstLine,
            Noted<BigDecimal> weight,
            Noted<BigDecimal> freight,
            Noted<BigDecimal> insurance) {}

    /** The five dates of a delivery. */
    public record Dates(
            Noted<LocalDate> quotationSent,
            Noted<LocalDate> orderSent,
            Noted<LocalDate> scheduled,
            Noted<LocalDate> delivered,
            Noted<LocalDate> recorded) {}
}
