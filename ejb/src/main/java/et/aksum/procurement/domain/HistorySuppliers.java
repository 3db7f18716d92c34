package et.aksum.procurement.domain;

import et.aksum.procurement.OrderKind;
import et.aksum.shared.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The suppliers that a history names; those that are not there yet are added with the next codes of the series. */
final class HistorySuppliers {
    private final Connection connection;
    private final UUID organisation;
    private final LocalDate today;

    /** A supplier by id; own stock fills stock releases and nothing else. */
    record KnownSupplier(UUID id, boolean ownStock) {}

    HistorySuppliers(Connection connection, UUID organisation, LocalDate today) {
        this.connection = connection;
        this.organisation = organisation;
        this.today = today;
    }

    /** Suppliers in use by name in lower case. */
    Map<String, KnownSupplier> byName(Collection<String> names) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select lower(name), id, kind = 'OWN_STOCK' from procurement.supplier where lower(name) = any(?) and deleted_at is null")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            names.stream().map(HistorySuppliers::key).distinct().toArray()));
            Map<String, KnownSupplier> found = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), new KnownSupplier(row.getObject(2, UUID.class), row.getBoolean(3)));
                }
            }
            return found;
        }
    }

    /** Adds the suppliers of these orders that {@code known} lacks, there and in the database. */
    void addMissing(Collection<HistoryRow.Order> orders, Map<String, KnownSupplier> known) throws SQLException {
        Map<String, HistoryRow.Order> missing = new LinkedHashMap<>();
        for (HistoryRow.Order order : orders) {
            if (!known.containsKey(key(order.supplier()))) {
                missing.putIfAbsent(key(order.supplier()), order);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        DocumentNumbering numbering = numbering();
        int year = today.getYear();
        long number = reserve(missing.size(), numbering.series(year));
        BulkInsert insert = new BulkInsert("procurement.supplier", "id uuid", "code text", "name text", "kind text");
        for (Map.Entry<String, HistoryRow.Order> supplier : missing.entrySet()) {
            boolean ownStock = supplier.getValue().kind() == OrderKind.STOCK_RELEASE;
            UUID id = Uuid7.next();
            insert.add(
                    id,
                    numbering.number(year, number++),
                    supplier.getValue().supplier(),
                    ownStock ? "OWN_STOCK" : "EXTERNAL");
            known.put(supplier.getKey(), new KnownSupplier(id, ownStock));
        }
        insert.execute(connection, organisation);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private DocumentNumbering numbering() throws SQLException {
        try (var statement = connection.prepareStatement(DocumentNumbering.OF_KIND)) {
            statement.setString(1, "SUP");
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new DocumentNumbering(row.getString(1), row.getInt(2), row.getBoolean(3))
                        : DocumentNumbering.shipped("SUP");
            }
        }
    }

    /** Draws {@code count} numbers of the series at once and answers the first. */
    private long reserve(int count, int year) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into procurement.document_series as s (org_id, kind, year, last_number) values (?, 'SUP', ?, ?)
                on conflict (org_id, kind, year) do update set last_number = s.last_number + excluded.last_number returning last_number""")) {
            statement.setObject(1, organisation);
            statement.setInt(2, year);
            statement.setLong(3, count);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }
}
