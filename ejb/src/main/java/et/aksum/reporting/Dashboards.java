package et.aksum.reporting;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The figures of the first page. */
@Stateless
public class Dashboards {
    private static final String BY_STATE =
            "select status, kind, count(*) from procurement.purchase_order group by status, kind order by status, kind";
    private static final String BY_MONTH =
            """
            select to_char(month, 'YYYY-MM'), currency, orders, amount from (
              select date_trunc('month', order_date) as month, currency, count(*) as orders, sum(total) as amount,
                     dense_rank() over (order by date_trunc('month', order_date) desc) as age
              from procurement.purchase_order where kind = 'PURCHASE' and status not in ('CANCELLED', 'REJECTED')
              group by 1, 2) m
            where age <= ? order by 1, 2""";
    private static final String OVERDUE =
            """
            select o.id, o.number, p.name, m.code, s.number, m.planned_on,
                   (now() at time zone 'Africa/Addis_Ababa')::date - m.planned_on
            from procurement.order_milestone m
            join procurement.purchase_order o on o.org_id = m.org_id and o.id = m.order_id
            join procurement.supplier p on p.org_id = o.org_id and p.id = o.supplier_id
            left join procurement.shipment s on s.org_id = m.org_id and s.id = m.shipment_id
            where m.actual_on is null and m.mandatory and m.planned_on < (now() at time zone 'Africa/Addis_Ababa')::date
              and o.status in ('APPROVED', 'IN_PROGRESS')
            order by m.planned_on, o.number, m.position limit ?""";

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

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
        return read(BY_STATE, List.of(), row -> new OrdersByState(row.getString(1), row.getString(2), row.getLong(3)));
    }

    /** Purchases (never stock releases) by month of their order date; the newest {@code months} that have any, oldest first. */
    @RequiresPermission(Permission.REPORTING_DASHBOARD_VIEW)
    public List<OrdersByMonth> ordersByMonth(int months) {
        return read(
                BY_MONTH,
                List.of(months),
                row -> new OrdersByMonth(
                        YearMonth.parse(row.getString(1)), row.getString(2), row.getLong(3), row.getBigDecimal(4)));
    }

    /** The most overdue first. */
    @RequiresPermission(Permission.REPORTING_DASHBOARD_VIEW)
    public List<OverdueMilestone> overdueMilestones(int limit) {
        return read(
                OVERDUE,
                List.of(limit),
                row -> new OverdueMilestone(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getLong(7)));
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Integer> parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.size(); index++) {
                statement.setInt(index + 1, parameters.get(index));
            }
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.from(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
