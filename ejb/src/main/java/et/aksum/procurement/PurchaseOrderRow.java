package et.aksum.procurement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as a list shows it.
 *
 * @param sourceNumber number in the system the order was imported from
 * @param country      destination, ISO 3166-1 alpha-2
 * @param orderDate    the day the order is listed and counted under
 */
public record PurchaseOrderRow(
        UUID id,
        String number,
        @Nullable String sourceNumber,
        OrderKind kind,
        OrderStatus status,
        UUID supplierId,
        String supplierName,
        @Nullable String projectCode,
        @Nullable String country,
        @Nullable String incoterm,
        @Nullable TransportMode mode,
        String currency,
        BigDecimal total,
        LocalDate orderDate,
        @Nullable UUID draftedBy,
        OffsetDateTime createdAt,
        long version)
        implements Serializable {}
