package et.aksum.reporting;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of the first page. */
@Stateless
public class Dashboards {

    /** How many orders are in a state ({@code status} and {@code kind} are the names of the procurement enums). */
    public record OrdersByState(String status, String kind, long orders) implements Serializable {}

    /** Orders of one month in one currency. */
    public record OrdersByMonth(YearMonth month, String currency, long orders, BigDecimal amount)
            implements Serializable {}

    /** A step that should have been done. {@code daysLate} is 1 or more. */
    public record OverdueMilestone(
            UUID orderId,
            String orderNumber,
            String supplierName,
            String milestone,
            @Nullable String shipmentNumber,
            LocalDate plannedOn,
            long daysLate)
            implements Serializable {}

    @RequiresPermission(Permission.REPORTING_DASHBOARD_VIEW)
    public List<OrdersByState> ordersByState() {
        throw new UnsupportedOperationException();
    }

    /** Purchases (never stock releases) by month of their order date; the newest {@code months} that have any, oldest first. */
    @RequiresPermission(Permission.REPORTING_DASHBOARD_VIEW)
    public List<OrdersByMonth> ordersByMonth(int months) {
        throw new UnsupportedOperationException();
    }

    /** The most overdue first. */
    @RequiresPermission(Permission.REPORTING_DASHBOARD_VIEW)
    public List<OverdueMilestone> overdueMilestones(int limit) {
        throw new UnsupportedOperationException();
    }
}
