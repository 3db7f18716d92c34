package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderDetails;
import et.aksum.procurement.PurchaseOrderRow;
import et.aksum.procurement.TransportMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the page of one order shows, one statement for each part of the page. */
public final class OrderDetailReader {
    private static final String ORDER =
            """
            select origin, incoterm_edition, incoterm_place, incoterm_note, note, submitted_by, submitted_at, decided_by, decided_at, cancel_reason
            from procurement.purchase_order where id = ?""";
    private static final String LINES =
            """
            select l.id, l.line_no, l.item_id, i.code, i.name, coalesce(l.pack_size, i.pack_size), l.quantity, l.pack_price, l.unit_price,
                   l.total, l.total_note, l.shipment_id, l.scheduled_on, l.weight_kg, l.weight_note, l.freight_amount, l.freight_note,
                   l.insurance_amount, l.source_row_id
            from procurement.purchase_order_line l join catalogue.item i on i.org_id = l.org_id and i.id = l.item_id
            where l.order_id = ? order by l.line_no""";
    private static final String SHIPMENTS =
            "select id, number, mode from procurement.shipment where order_id = ? order by number";
    private static final String MILESTONES =
            """
            select m.id, m.code, m.name, m.position, m.mandatory, m.shipment_id, m.planned_on, m.actual_on, m.note,
                   m.actual_on is null and o.status in ('APPROVED', 'IN_PROGRESS') and not exists (
                     select 1 from procurement.order_milestone b where b.org_id = m.org_id and b.order_id = m.order_id
                     and b.position < m.position and b.mandatory and b.actual_on is null
                     and (b.shipment_id is null or m.shipment_id is null or b.shipment_id = m.shipment_id))
            from procurement.order_milestone m join procurement.purchase_order o on o.org_id = m.org_id and o.id = m.order_id
            left join procurement.shipment s on s.org_id = m.org_id and s.id = m.shipment_id
            where m.order_id = ? order by m.position, s.number""";
    private static final String DECISIONS =
            """
            select decision, reason, order_version, decided_by, decided_by_name, level, decided_at
            from procurement.order_decision where order_id = ? order by decided_at""";

    private final Connection connection;
    private final PurchaseOrderRow row;

    public OrderDetailReader(Connection connection, PurchaseOrderRow row) {
        this.connection = connection;
        this.row = row;
    }

    public PurchaseOrderDetails read() throws SQLException {
        List<PurchaseOrderDetails.Line> lines = list(LINES, OrderDetailReader::line);
        List<PurchaseOrderDetails.Shipment> shipments = list(
                SHIPMENTS,
                found -> new PurchaseOrderDetails.Shipment(
                        uuid(found, 1), found.getString(2), mode(found.getString(3))));
        List<PurchaseOrderDetails.Milestone> milestones = list(MILESTONES, OrderDetailReader::milestone);
        List<PurchaseOrderDetails.DecisionTaken> decisions = list(
                DECISIONS,
                found -> new PurchaseOrderDetails.DecisionTaken(
                        found.getString(1),
                        found.getString(2),
                        found.getLong(3),
                        uuid(found, 4),
                        found.getString(5),
                        found.getString(6),
                        found.getObject(7, OffsetDateTime.class)));
        return list(
                        ORDER,
                        found -> new PurchaseOrderDetails(
                                row,
                                found.getString(1),
                                found.getObject(2, Integer.class),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5),
                                found.getObject(6, UUID.class),
                                found.getObject(7, OffsetDateTime.class),
                                found.getObject(8, UUID.class),
                                found.getObject(9, OffsetDateTime.class),
                                found.getString(10),
                                lines,
                                shipments,
                                milestones,
                                decisions))
                .get(0);
    }

    private static PurchaseOrderDetails.Line line(ResultSet found) throws SQLException {
        return new PurchaseOrderDetails.Line(
                uuid(found, 1),
                found.getInt(2),
                uuid(found, 3),
                found.getString(4),
                found.getString(5),
                found.getObject(6, Integer.class),
                found.getBigDecimal(7),
                found.getBigDecimal(8),
                found.getBigDecimal(9),
                found.getBigDecimal(10),
                found.getString(11),
                found.getObject(12, UUID.class),
                found.getObject(13, LocalDate.class),
                found.getBigDecimal(14),
                found.getString(15),
                found.getBigDecimal(16),
                found.getString(17),
                found.getBigDecimal(18),
                found.getString(19));
    }

    private static PurchaseOrderDetails.Milestone milestone(ResultSet found) throws SQLException {
        return new PurchaseOrderDetails.Milestone(
                uuid(found, 1),
                found.getString(2),
                found.getString(3),
                found.getInt(4),
                found.getBoolean(5),
                found.getObject(6, UUID.class),
                found.getObject(7, LocalDate.class),
                found.getObject(8, LocalDate.class),
                found.getString(9),
                found.getBoolean(10));
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, row.id());
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.from(rows));
                }
            }
            return found;
        }
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable TransportMode mode(@Nullable String name) {
        return name == null ? null : TransportMode.valueOf(name);
    }
}
