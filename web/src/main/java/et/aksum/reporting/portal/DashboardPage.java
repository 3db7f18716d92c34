package et.aksum.reporting.portal;

import et.aksum.platform.portal.Bars;
import et.aksum.platform.portal.Formats;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.TimeColumns;
import et.aksum.reporting.Dashboards;
import et.aksum.reporting.Dashboards.OrdersByMonth;
import et.aksum.reporting.Dashboards.OrdersByState;
import et.aksum.reporting.Dashboards.OverdueMilestone;
import et.aksum.shared.BusinessDay;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders by state and month, and what is late. */
@Named
@RequestScoped
public class DashboardPage {
    private static final int MONTHS = 24;
    private static final int OVERDUE = 8;
    private static final List<String> LIFE =
            List.of("DRAFT", "SUBMITTED", "APPROVED", "REJECTED", "IN_PROGRESS", "CLOSED", "CANCELLED");

    @Inject
    Dashboards dashboards;

    @Inject
    Labels labels;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    private List<OrdersByState> states = List.of();
    private List<OrdersByMonth> months = List.of();
    private List<OverdueMilestone> overdue = List.of();

    @PostConstruct
    void read() {
        states = dashboards.ordersByState();
        months = dashboards.ordersByMonth(MONTHS);
        overdue = dashboards.overdueMilestones(OVERDUE);
    }

    /** Whether there is anything to show figures of. */
    public boolean isWithoutOrders() {
        return states.isEmpty();
    }

    /** Purchases in a state; stock releases are not counted. */
    public long purchases(String status) {
        return states.stream()
                .filter(row -> row.kind().equals("PURCHASE") && row.status().equals(status))
                .mapToLong(OrdersByState::orders)
                .sum();
    }

    public long getStockReleases() {
        return states.stream()
                .filter(row -> row.kind().equals("STOCK_RELEASE"))
                .mapToLong(OrdersByState::orders)
                .sum();
    }

    public long getOpen() {
        return purchases("APPROVED") + purchases("IN_PROGRESS");
    }

    /** Purchases by state, in the order of an order's life. */
    public Bars getByState() {
        List<Bars.Entry> entries = states.stream()
                .filter(row -> row.kind().equals("PURCHASE"))
                .sorted(Comparator.comparingInt(row -> LIFE.indexOf(row.status())))
                .map(row -> new Bars.Entry(
                        labels.of("status", row.status()),
                        row.orders(),
                        formats.number(row.orders()),
                        "/procurement/orders?kind=PURCHASE&status=" + row.status()))
                .toList();
        return Bars.of(entries);
    }

    /** Purchases by month, oldest first; the month that is not over yet is marked. */
    public TimeColumns getByMonth() {
        Map<YearMonth, Long> counts = new TreeMap<>();
        months.forEach(row -> counts.merge(row.month(), row.orders(), Long::sum));
        List<TimeColumns.Entry> entries = new ArrayList<>();
        YearMonth now = YearMonth.now(clock.withZone(BusinessDay.ZONE));
        for (YearMonth month : counts.keySet()) {
            long orders = counts.getOrDefault(month, 0L);
            entries.add(new TimeColumns.Entry(
                    formats.month(month), formats.month(month), orders, formats.number(orders), month.equals(now)));
        }
        return TimeColumns.of(entries, formats);
    }

    /** The newest month first, for the table behind the chart. */
    public List<OrdersByMonth> getMonths() {
        return months.stream()
                .sorted(Comparator.comparing(OrdersByMonth::month).reversed().thenComparing(OrdersByMonth::currency))
                .toList();
    }

    /** What the shown months amount to, currency by currency; amounts are never added across currencies. */
    public List<Map.Entry<String, BigDecimal>> getAmounts() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        months.forEach(row -> sums.merge(row.currency(), row.amount(), BigDecimal::add));
        return List.copyOf(sums.entrySet());
    }

    public List<OverdueMilestone> getOverdue() {
        return overdue;
    }

    /** Width of a bar of lateness in pixels: one for each day, at most 96. */
    public long lateWidth(long days) {
        return Math.max(6, Math.min(96, days));
    }
}
