package et.aksum.procurement.domain;

import et.aksum.procurement.OrderKind;
import et.aksum.procurement.domain.KnownOrder.Facts;
import et.aksum.procurement.domain.KnownOrder.KnownShipment;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the database knows about the rows of a batch, asked in one statement per question. */
final class HistoryKnowledge {
    private static final String SEEN =
            "select source_id, min(row_no) from procurement.import_row where run_id = ? and source_id = any(?) group by source_id";
    private static final String LINES =
            """
            select l.source_row_id, l.source_digest, l.order_id, o.number from procurement.purchase_order_line l
            join procurement.purchase_order o on o.org_id = l.org_id and o.id = l.order_id where l.source_row_id = any(?)""";
    private static final String ORDERS =
            """
            select o.number, o.id, o.kind, s.name, o.currency, o.project_code, o.country, o.incoterm, o.order_date, o.order_date_basis, o.total,
                   (select coalesce(max(l.line_no), 0) from procurement.purchase_order_line l where l.org_id = o.org_id and l.order_id = o.id),
                   exists (select 1 from procurement.order_milestone m
                           where m.org_id = o.org_id and m.order_id = o.id and m.mandatory and m.actual_on is null)
            from procurement.purchase_order o join procurement.supplier s on s.org_id = o.org_id and s.id = o.supplier_id
            where o.number = any(?) and o.origin = 'IMPORT' for update of o""";
    private static final String OWN_NUMBERS =
            "select number from procurement.purchase_order where number = any(?) and origin <> 'IMPORT'";
    private static final String SHIPMENTS =
            """
            select m.order_id, coalesce(s.number, ''), s.id, m.planned_on from procurement.order_milestone m
            left join procurement.shipment s on s.org_id = m.org_id and s.id = m.shipment_id
            where m.order_id = any(?) and m.code = 'delivered'""";

    private final Connection connection;

    /** A line that an earlier import brought in. */
    record KnownLine(byte[] digest, UUID order, String orderNumber) {}

    HistoryKnowledge(Connection connection) {
        this.connection = connection;
    }

    /** First row of this run with each of these ids. */
    Map<String, Long> seen(UUID run, Collection<String> ids) throws SQLException {
        try (var statement = connection.prepareStatement(SEEN)) {
            statement.setObject(1, run);
            statement.setArray(2, texts(ids));
            Map<String, Long> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
            return found;
        }
    }

    Map<String, KnownLine> lines(Collection<String> ids) throws SQLException {
        try (var statement = connection.prepareStatement(LINES)) {
            statement.setArray(1, texts(ids));
            Map<String, KnownLine> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getString(1),
                            new KnownLine(row.getBytes(2), row.getObject(3, UUID.class), row.getString(4)));
                }
            }
            return found;
        }
    }

    /** Numbers among these that orders drafted here have taken. */
    Set<String> ownNumbers(Collection<String> numbers) throws SQLException {
        try (var statement = connection.prepareStatement(OWN_NUMBERS)) {
            statement.setArray(1, texts(numbers));
            Set<String> found = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** Imported orders with these numbers and their shipments. */
    Map<String, KnownOrder> orders(Collection<String> numbers) throws SQLException {
        Map<String, KnownOrder> found = new HashMap<>();
        Map<UUID, KnownOrder> byId = new HashMap<>();
        try (var statement = connection.prepareStatement(ORDERS)) {
            statement.setArray(1, texts(numbers));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    KnownOrder order = order(row);
                    found.put(row.getString(1), order);
                    byId.put(order.id, order);
                }
            }
        }
        try (var statement = connection.prepareStatement(SHIPMENTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", byId.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    KnownOrder order = byId.get(row.getObject(1, UUID.class));
                    if (order != null) {
                        order.shipments.put(
                                row.getString(2),
                                new KnownShipment(
                                        row.getObject(3, UUID.class), false, row.getObject(4, LocalDate.class)));
                    }
                }
            }
        }
        return found;
    }

    private static KnownOrder order(ResultSet row) throws SQLException {
        KnownOrder order = new KnownOrder(
                row.getObject(2, UUID.class),
                false,
                new Facts(
                        OrderKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getString(10));
        order.total = row.getBigDecimal(11);
        order.lines = row.getInt(12);
        order.open = row.getBoolean(13);
        return order;
    }

    private Array texts(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
