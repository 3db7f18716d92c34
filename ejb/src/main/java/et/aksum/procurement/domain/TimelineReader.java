package et.aksum.procurement.domain;

import et.aksum.procurement.PurchaseOrderDetails.TimelineEntry;
import et.aksum.shared.GeoSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together, from the order and its append-only entries, what happened to it. */
public final class TimelineReader {
    /** History happened on the day its source states; everything else when it was recorded. */
    private static final String TIMELINE =
            """
            select * from (
              select o.created_at as at, case when o.origin = 'IMPORT' then 'imported' else 'drafted' end as what, null::text as subject,
                     null::text as shipment, null::date as happened_on, coalesce(o.drafted_by, r.started_by) as actor, r.started_by_name as actor_name,
                     null::text as level, null::numeric as latitude, null::numeric as longitude, null::numeric as accuracy_m, null::text as place_source, false as odd,
                     o.note as note, 0 as position
              from procurement.purchase_order o left join procurement.import_run r on r.org_id = o.org_id and r.id = o.import_id where o.id = ?
              union all
              select o.submitted_at, 'submitted', null, null, null, o.submitted_by, null, null, null, null, null, null, false, null, 1
              from procurement.purchase_order o where o.id = ? and o.submitted_at is not null
              union all
              select d.decided_at, case d.decision when 'APPROVE' then 'approved' else 'rejected' end, null, null, null, d.decided_by, d.decided_by_name,
                     d.level, d.latitude, d.longitude, d.accuracy_m, d.geo_source, d.place_odd, d.reason, 2
              from procurement.order_decision d where d.order_id = ?
              union all
              select h.handed_at, 'handed-over', null, null, null, coalesce(h.to_user, h.from_user), null, null, null, null, null, null, false, null, 1
              from procurement.order_handover h where h.order_id = ?
              union all
              select o.cancelled_at, 'cancelled', null, null, null, o.cancelled_by, null, null, null, null, null, null, false, o.cancel_reason, 99
              from procurement.purchase_order o where o.id = ? and o.cancelled_at is not null
              union all
              select case c.channel when 'IMPORT' then c.actual_on::timestamp at time zone 'Africa/Addis_Ababa' else c.recorded_at end,
                     case when c.corrects is null then 'milestone' else 'correction' end, m.code, s.number, c.actual_on,
                     c.recorded_by, c.recorded_by_name, c.level, c.latitude, c.longitude, c.accuracy_m, c.geo_source, c.place_odd, c.note, 2 + m.position
              from procurement.milestone_completion c
              join procurement.order_milestone m on m.org_id = c.org_id and m.id = c.milestone_id
              left join procurement.shipment s on s.org_id = m.org_id and s.id = m.shipment_id
              where m.order_id = ?) t
            order by at, position""";

    private static final int ORDER_PARAMETERS = 6;

    private TimelineReader() {}

    public static List<TimelineEntry> read(Connection connection, UUID order) throws SQLException {
        try (var statement = connection.prepareStatement(TIMELINE)) {
            for (int parameter = 1; parameter <= ORDER_PARAMETERS; parameter++) {
                statement.setObject(parameter, order);
            }
            List<TimelineEntry> entries = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        }
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("what"),
                row.getString("subject"),
                row.getString("shipment"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("level"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("accuracy_m"),
                source(row.getString("place_source")),
                row.getBoolean("odd"),
                row.getString("note"));
    }

    private static @Nullable GeoSource source(@Nullable String name) {
        return name == null ? null : GeoSource.valueOf(name);
    }
}
