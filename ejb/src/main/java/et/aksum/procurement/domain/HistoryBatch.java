package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ItemId;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.domain.HistoryKnowledge.KnownLine;
import et.aksum.procurement.domain.HistorySuppliers.KnownSupplier;
import et.aksum.procurement.domain.KnownOrder.Facts;
import et.aksum.shared.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in some hundred rows in one transaction. What becomes of a row depends only on the rows before it in the file
 * and on what was in the database when the import began: never on where a batch ends.
 */
final class HistoryBatch {
    private final Connection connection;
    private final ImportRun run;
    private final ItemDirectory catalogue;
    private final LocalDate today;
    private final Map<String, Long> firstRows = new HashMap<>();
    private final Map<String, HistoryRow> firstOfOrder = new HashMap<>();
    private final DryRunMemory memory;

    HistoryBatch(Connection connection, ImportRun run, ItemDirectory catalogue, LocalDate today, DryRunMemory memory) {
        this.connection = connection;
        this.run = run;
        this.catalogue = catalogue;
        this.today = today;
        this.memory = memory;
    }

    /** What became of each row, in their order. In a dry run nothing is written. */
    List<RowResult> apply(List<ReadRow> rows) throws SQLException {
        HistoryKnowledge knowledge = new HistoryKnowledge(connection);
        HistorySuppliers register = new HistorySuppliers(connection, run.organisation(), today);
        List<HistoryRow> readable =
                rows.stream().map(ReadRow::content).filter(Objects::nonNull).toList();
        List<String> ids =
                rows.stream().map(ReadRow::sourceId).filter(Objects::nonNull).toList();
        List<String> numbers =
                readable.stream().map(row -> row.order().number()).distinct().toList();
        firstRows.putAll(knowledge.seen(run.id(), ids));
        Map<String, KnownLine> lines = knowledge.lines(ids);
        Map<String, KnownOrder> orders = knowledge.orders(numbers);
        memory.recall(orders);
        Set<String> taken = knowledge.ownNumbers(numbers);
        Map<String, KnownSupplier> suppliers = register.byName(
                readable.stream().map(row -> row.order().supplier()).toList());
        List<RowResult> results = new ArrayList<>();
        Map<HistoryRow, KnownOrder> accepted = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            try {
                results.add(result(row, lines, orders, taken, suppliers, accepted));
            } catch (RowRejected rejected) {
                results.add(RowResult.rejected(row, rejected.reason()));
            }
            if (row.sourceId() != null) {
                firstRows.putIfAbsent(row.sourceId(), row.rowNo());
            }
        }
        if (run.dryRun()) {
            memory.keep(orders);
        } else if (!accepted.isEmpty()) {
            register.addMissing(
                    accepted.keySet().stream().map(HistoryRow::order).toList(), suppliers);
            write(accepted, orders, suppliers);
        }
        return results;
    }

    private RowResult result(
            ReadRow row,
            Map<String, KnownLine> lines,
            Map<String, KnownOrder> orders,
            Set<String> taken,
            Map<String, KnownSupplier> suppliers,
            Map<HistoryRow, KnownOrder> accepted)
            throws RowRejected {
        Long before = row.sourceId() == null ? null : firstRows.get(row.sourceId());
        if (before != null && before < row.rowNo()) {
            throw new RowRejected("id %s was in row %d already".formatted(row.sourceId(), before));
        }
        HistoryRow content = row.content();
        if (content == null) {
            throw new RowRejected(Objects.requireNonNull(row.broken()));
        }
        KnownLine known = lines.get(content.id());
        if (known != null) {
            if (!Arrays.equals(known.digest(), content.digest())) {
                throw new RowRejected("was imported before with different content");
            }
            return RowResult.accepted(row, content, ImportOutcome.UNCHANGED, known.order());
        }
        KnownOrder order = order(content, orders, taken, suppliers);
        order.take(content);
        accepted.put(content, order);
        return RowResult.accepted(row, content, ImportOutcome.IMPORTED, run.dryRun() ? null : order.id);
    }

    private KnownOrder order(
            HistoryRow row, Map<String, KnownOrder> orders, Set<String> taken, Map<String, KnownSupplier> suppliers)
            throws RowRejected {
        String number = row.order().number();
        if (taken.contains(number)) {
            throw new RowRejected("order number %s belongs to an order that was not imported".formatted(number));
        }
        Facts facts = Facts.of(row.order());
        KnownOrder known = orders.get(number);
        if (known != null) {
            String disagreement = known.facts.disagreement(facts);
            if (disagreement != null) {
                throw new RowRejected("order %s has another %s in an earlier row".formatted(number, disagreement));
            }
            return known;
        }
        String supplier = HistorySuppliers.key(facts.supplier());
        boolean fromStock = facts.kind() == OrderKind.STOCK_RELEASE;
        KnownSupplier before = suppliers.get(supplier);
        boolean ownStock =
                before != null ? before.ownStock() : memory.newSuppliers().computeIfAbsent(supplier, name -> fromStock);
        if (ownStock != fromStock) {
            throw new RowRejected("supplier %s is %s"
                    .formatted(facts.supplier(), ownStock ? "your own stock, not a seller" : "not your own stock"));
        }
        KnownOrder added = new KnownOrder(Uuid7.next(), true, facts, today, "IMPORTED");
        orders.put(number, added);
        firstOfOrder.put(number, row);
        return added;
    }

    private void write(
            Map<HistoryRow, KnownOrder> accepted, Map<String, KnownOrder> orders, Map<String, KnownSupplier> suppliers)
            throws SQLException {
        Map<String, ItemId> items = catalogue.ensure(
                accepted.keySet().stream().map(HistoryRow::item).toList());
        HistoryWriter writer = new HistoryWriter(connection, run.organisation(), run.id());
        for (Map.Entry<HistoryRow, KnownOrder> entry : accepted.entrySet()) {
            KnownOrder order = entry.getValue();
            ItemId item = require(items.get(entry.getKey().item().name().toLowerCase(Locale.ROOT)));
            writer.line(entry.getKey(), order, item);
        }
        for (Map.Entry<String, HistoryRow> first : firstOfOrder.entrySet()) {
            KnownOrder order = require(orders.get(first.getKey()));
            KnownSupplier supplier = require(suppliers.get(HistorySuppliers.key(order.facts.supplier())));
            writer.order(order, first.getValue(), supplier.id());
        }
        writer.write(orders.values());
    }

    private static <T> T require(@Nullable T found) {
        return Objects.requireNonNull(found);
    }
}
