package et.aksum.procurement.domain;

import et.aksum.catalogue.ItemId;
import et.aksum.procurement.TransportMode;
import et.aksum.procurement.domain.HistoryRow.Noted;
import et.aksum.procurement.domain.KnownOrder.KnownShipment;
import et.aksum.shared.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the accepted rows of a batch: orders, shipments, lines, steps and what is recorded about them. */
final class HistoryWriter {
    private static final String CHANGE_ORDERS =
            """
            update procurement.purchase_order o
            set total = n.total, order_date = n.order_date, order_date_basis = n.basis, status = n.status, version = o.version + 1
            from unnest(?::uuid[], ?::numeric[], ?::date[], ?::text[], ?::text[]) n (id, total, order_date, basis, status)
            where o.id = n.id""";
    private static final String REPLAN =
            """
            update procurement.order_milestone m set planned_on = n.planned_on, version = m.version + 1
            from unnest(?::uuid[], ?::uuid[], ?::date[]) n (order_id, shipment_id, planned_on)
            where m.order_id = n.order_id and m.shipment_id is not distinct from n.shipment_id and m.code = 'delivered'""";

    private final Connection connection;
    private final UUID organisation;
    private final UUID run;
    private final Map<String, HistorySteps.Step> steps;
    private final BulkInsert orders = new BulkInsert(
            "procurement.purchase_order",
            "id uuid",
            "number text",
            "kind text",
            "origin text",
            "source_number text",
            "quotation_number text",
            "project_code text",
            "managed_by text",
            "supplier_id uuid",
            "country text",
            "country_note text",
            "incoterm text",
            "incoterm_edition int2",
            "incoterm_note text",
            "mode text",
            "mode_note text",
            "currency text",
            "total numeric",
            "status text",
            "order_date date",
            "order_date_basis text",
            "import_id uuid");
    private final BulkInsert shipments =
            new BulkInsert("procurement.shipment", "id uuid", "order_id uuid", "number text", "mode text");
    private final BulkInsert lines = new BulkInsert(
            "procurement.purchase_order_line",
            "id uuid",
            "order_id uuid",
            "line_no int4",
            "item_id uuid",
            "shipment_id uuid",
            "quantity numeric",
            "pack_size int4",
            "pack_price numeric",
            "unit_price numeric",
            "total numeric",
            "total_note text",
            "scheduled_on date",
            "manufacturing_site text",
            "first_line bool",
            "weight_kg numeric",
            "weight_note text",
            "freight_amount numeric",
            "freight_note text",
            "insurance_amount numeric",
            "insurance_note text",
            "source_row_id text",
            "source_digest bytea");
    private final BulkInsert milestones = new BulkInsert(
            "procurement.order_milestone",
            "id uuid",
            "order_id uuid",
            "shipment_id uuid",
            "code text",
            "name text",
            "position int2",
            "mandatory bool",
            "planned_on date",
            "actual_on date",
            "note text");
    private final BulkInsert completions = new BulkInsert(
            "procurement.milestone_completion",
            "id uuid",
            "milestone_id uuid",
            "actual_on date",
            "channel text",
            "place_odd bool");

    HistoryWriter(Connection connection, UUID organisation, UUID run) throws SQLException {
        this.connection = connection;
        this.organisation = organisation;
        this.run = run;
        this.steps = HistorySteps.read(connection, organisation);
    }

    /** One line; a new shipment comes with its steps. */
    void line(HistoryRow row, KnownOrder order, ItemId item) {
        HistoryRow.Line line = row.line();
        KnownShipment shipment = shipment(row, order);
        shipment.plan(row.dates().scheduled().value());
        lines.add(
                Uuid7.next(),
                order.id,
                ++order.lines,
                item.value(),
                shipment.id,
                line.quantity(),
                row.item().packSize(),
                line.packPrice(),
                line.unitPrice(),
                line.total(),
                line.totalNote(),
                row.dates().scheduled().value(),
                line.manufacturingSite(),
                line.firstLine(),
                line.weight().value(),
                line.weight().note(),
                line.freight().value(),
                line.freight().note(),
                line.insurance().value(),
                line.insurance().note(),
                row.id(),
                "\\x" + HexFormat.of().formatHex(row.digest()));
    }

    private KnownShipment shipment(HistoryRow row, KnownOrder order) {
        String number = row.shipmentNumber() == null ? "" : row.shipmentNumber();
        KnownShipment known = order.shipments.get(number);
        if (known != null) {
            return known;
        }
        KnownShipment added = new KnownShipment(number.isEmpty() ? null : Uuid7.next(), true, null);
        order.shipments.put(number, added);
        if (added.id != null) {
            shipments.add(added.id, order.id, number, name(row.mode()));
        }
        Noted<LocalDate> delivered = row.dates().delivered();
        step("delivered", order, added.id, row.dates().scheduled().value(), delivered);
        step("delivery-recorded", order, added.id, null, row.dates().recorded());
        order.open |= delivered.value() == null;
        added.planned = row.dates().scheduled().value();
        return added;
    }

    private void step(
            String code,
            KnownOrder order,
            @Nullable UUID shipment,
            @Nullable LocalDate planned,
            Noted<LocalDate> actual) {
        HistorySteps.Step step = HistorySteps.require(steps, code);
        UUID id = Uuid7.next();
        milestones.add(
                id,
                order.id,
                shipment,
                code,
                step.name(),
                step.position(),
                step.mandatory(),
                planned,
                actual.value(),
                actual.note());
        if (actual.value() != null) {
            completions.add(Uuid7.next(), id, actual.value(), "IMPORT", false);
        }
    }

    /** A new order with its own steps; its total and date follow from its lines, so call it after them. */
    void order(KnownOrder order, HistoryRow first, UUID supplier) {
        HistoryRow.Order facts = first.order();
        orders.add(
                order.id,
                facts.number(),
                facts.kind().name(),
                "IMPORT",
                facts.number(),
                facts.quotation(),
                facts.project(),
                facts.managedBy(),
                supplier,
                facts.country().value(),
                facts.country().note(),
                facts.incoterm().value(),
                facts.incotermEdition(),
                facts.incoterm().note(),
                name(first.mode()),
                first.mode().note(),
                facts.currency(),
                order.total,
                status(order),
                order.date,
                order.dateBasis,
                run);
        step("quotation-sent", order, null, null, first.dates().quotationSent());
        step("order-sent", order, null, null, first.dates().orderSent());
    }

    /** Sends everything, parents first; then what changed in orders and shipments of earlier batches. */
    void write(Collection<KnownOrder> touched) throws SQLException {
        orders.execute(connection, organisation);
        shipments.execute(connection, organisation);
        lines.execute(connection, organisation);
        milestones.execute(connection, organisation);
        completions.execute(connection, organisation);
        RowArrays changed = new RowArrays("uuid", "numeric", "date", "text", "text");
        RowArrays replanned = new RowArrays("uuid", "uuid", "date");
        for (KnownOrder known : touched) {
            if (!known.isNew && known.changed) {
                changed.add(known.id, known.total, known.date, known.dateBasis, status(known));
            }
            for (KnownShipment shipment : known.shipments.values()) {
                if (shipment.replanned) {
                    replanned.add(known.id, shipment.id, shipment.planned);
                }
            }
        }
        update(connection, CHANGE_ORDERS, changed);
        update(connection, REPLAN, replanned);
    }

    private static void update(Connection connection, String sql, RowArrays rows) throws SQLException {
        if (!rows.isEmpty()) {
            try (var statement = connection.prepareStatement(sql)) {
                rows.bind(statement, 1);
                statement.executeUpdate();
            }
        }
    }

    private static String status(KnownOrder order) {
        return order.open ? "IN_PROGRESS" : "CLOSED";
    }

    private static @Nullable String name(Noted<TransportMode> mode) {
        return mode.value() == null ? null : mode.value().name();
    }
}
