package et.aksum.procurement;

import et.aksum.shared.BusinessYears;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list; a null or empty part does not restrict.
 *
 * @param text       contained in number, source number, project code or supplier name, any case
 * @param country    destination, ISO 3166-1 alpha-2
 * @param currency   ISO 4217
 * @param from       first order date, inclusive
 * @param to         last order date, inclusive
 * @param amountFrom smallest total, inclusive, in the order's own currency
 * @param amountTo   largest total, inclusive
 */
public record OrderFilter(
        @Nullable String text,
        Set<OrderStatus> statuses,
        @Nullable OrderKind kind,
        @Nullable SupplierId supplier,
        @Nullable String country,
        @Nullable String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo)
        implements Serializable {

    public OrderFilter {
        statuses = Set.copyOf(statuses);
        BusinessYears.require("from", from);
        BusinessYears.require("to", to);
    }

    /** Restricts nothing. */
    public static OrderFilter all() {
        return new OrderFilter(null, Set.of(), null, null, null, null, null, null, null, null);
    }
}
