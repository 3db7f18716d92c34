package et.aksum.procurement.domain;

import et.aksum.procurement.OrderKind;
import et.aksum.procurement.domain.HistoryRow.Dates;
import et.aksum.procurement.domain.HistoryRow.Noted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as an import sees it while rows are added to it; those from an earlier batch are loaded, the others new. */
final class KnownOrder {
    /** Which date an order is listed under: the first of these it has; the earliest among its rows. */
    static final List<String> DATE_BASES =
            List.of("ORDER_SENT", "QUOTATION_SENT", "SCHEDULED", "DELIVERED", "RECORDED", "IMPORTED");

    final UUID id;
    final boolean isNew;
    final Facts facts;
    final Map<String, KnownShipment> shipments = new HashMap<>();
    BigDecimal total = BigDecimal.ZERO;
    int lines;
    boolean open;
    boolean changed;
    LocalDate date;
    String dateBasis;

    /** What every row of the order must repeat. */
    record Facts(
            OrderKind kind,
            String supplier,
            String currency,
            @Nullable String project,
            @Nullable String country,
            @Nullable String incoterm) {

        /** Names the first fact on which two rows disagree, null when they agree. */
        @Nullable
        String disagreement(Facts other) {
            if (kind != other.kind) {
                return "kind";
            }
            if (!supplier.equalsIgnoreCase(other.supplier)) {
                return "supplier";
            }
            if (!currency.equals(other.currency)) {
                return "currency";
            }
            if (!Objects.equals(project, other.project)) {
                return "project";
            }
            if (!Objects.equals(country, other.country)) {
                return "country";
            }
            return Objects.equals(incoterm, other.incoterm) ? null : "incoterm";
        }

        static Facts of(HistoryRow.Order order) {
            return new Facts(
                    order.kind(),
                    order.supplier(),
                    order.currency(),
                    order.project(),
                    order.country().value(),
                    order.incoterm().value());
        }
    }

    /** A shipment, or (number "") the deliveries of an order whose rows name none. */
    static final class KnownShipment {
        final @Nullable UUID id;
        final boolean isNew;

        @Nullable
        LocalDate planned;

        boolean replanned;

        KnownShipment(@Nullable UUID id, boolean isNew, @Nullable LocalDate planned) {
            this.id = id;
            this.isNew = isNew;
            this.planned = planned;
        }

        /** Lines of one shipment may be scheduled for several days; it is due when the last one is. */
        void plan(@Nullable LocalDate scheduled) {
            if (scheduled != null && (planned == null || scheduled.isAfter(planned))) {
                planned = scheduled;
                replanned = true;
            }
        }
    }

    KnownOrder(UUID id, boolean isNew, Facts facts, LocalDate date, String dateBasis) {
        this.id = id;
        this.isNew = isNew;
        this.facts = facts;
        this.date = date;
        this.dateBasis = dateBasis;
    }

    /** Takes a line into the total and the order date. */
    void take(HistoryRow row) {
        total = total.add(row.line().total());
        changed = true;
        Dates dates = row.dates();
        offer(0, dates.orderSent());
        offer(1, dates.quotationSent());
        offer(2, dates.scheduled());
        offer(3, dates.delivered());
        offer(4, dates.recorded());
    }

    private void offer(int rank, Noted<LocalDate> offered) {
        LocalDate day = offered.value();
        int present = DATE_BASES.indexOf(dateBasis);
        if (day != null && (rank < present || (rank == present && day.isBefore(date)))) {
            date = day;
            dateBasis = DATE_BASES.get(rank);
        }
    }
}
