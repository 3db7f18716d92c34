package et.aksum.audit.domain;

import et.aksum.audit.AuditFilter;
import et.aksum.audit.AuditRow;
import et.aksum.audit.RowChange;
import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Channel;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads entries and row changes of the organisation the transaction is bound to. The SQL is constant; filters are parameters. */
@ApplicationScoped
public class EntryReader {
    private static final String COLUMNS =
            """
            select seq, id, occurred_at, actor_id, audit.unveil(actor_name) as actor_name, channel, auth_level, audit.unveil(address) as address, action,
                   subject_type, subject_id, latitude, longitude, accuracy_m, geo_source, device_time, mock,
                   case when position('veiled:' in details) > 0 then audit.unveil_image(details::jsonb)::text else details end as details, hash
            from audit.entry
            """;
    private static final String FILTER =
            """
            where (?::text is null or action = ?) and (?::text is null or subject_type = ?) and (?::text is null or subject_id = ?)
              and (?::uuid is null or actor_id = ?) and (?::timestamptz is null or occurred_at >= ?)
              and (?::timestamptz is null or occurred_at < ?)
            """;

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    public List<AuditRow> page(AuditFilter filter, int first, int size) {
        return query(COLUMNS + FILTER + "order by seq desc limit ? offset ?", EntryReader::entry, statement -> {
            int next = bind(statement, filter);
            statement.setInt(next, size);
            statement.setInt(next + 1, first);
        });
    }

    public List<AuditRow> before(AuditFilter filter, long seq, int size) {
        return query(COLUMNS + FILTER + "and seq < ? order by seq desc limit ?", EntryReader::entry, statement -> {
            int next = bind(statement, filter);
            statement.setLong(next, seq);
            statement.setInt(next + 1, size);
        });
    }

    public long count(AuditFilter filter) {
        return query(
                        "select count(*) from audit.entry " + FILTER,
                        row -> row.getLong(1),
                        statement -> bind(statement, filter))
                .get(0);
    }

    public List<AuditRow> ofSubject(String type, String id, int most) {
        return query(
                COLUMNS + "where subject_type = ? and subject_id = ? order by seq limit ?",
                EntryReader::entry,
                statement -> {
                    statement.setString(1, type);
                    statement.setString(2, id);
                    statement.setInt(3, most);
                });
    }

    public List<RowChange> changesOf(String table, String rowId, int most) {
        return query(
                """
                select id, changed_at, actor_id, table_name, row_id, operation, audit.unveil_image(before)::text as before,
                       audit.unveil_image(after)::text as after
                from audit.row_change where table_name = ? and row_id = ? order by id limit ?""",
                EntryReader::change,
                statement -> {
                    statement.setString(1, table);
                    statement.setString(2, rowId);
                    statement.setInt(3, most);
                });
    }

    private <T> List<T> query(String sql, Mapper<T> mapper, Binder binder) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail could not be read.", failed);
        }
    }

    private static int bind(PreparedStatement statement, AuditFilter filter) throws SQLException {
        @Nullable
        Object[] values = {
            filter.action(), filter.subjectType(), filter.subjectId(), filter.actorId(), filter.from(), filter.to()
        };
        int next = 1;
        for (Object value : values) {
            statement.setObject(next++, value);
            statement.setObject(next++, value);
        }
        return next;
    }

    private static AuditRow entry(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                Channel.valueOf(row.getString("channel")),
                AuthenticationLevel.valueOf(row.getString("auth_level")),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                place(row),
                row.getString("details"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static @Nullable GeoStamp place(ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        if (latitude == null) {
            return null;
        }
        return new GeoStamp(
                latitude,
                row.getBigDecimal("longitude"),
                row.getBigDecimal("accuracy_m"),
                GeoSource.valueOf(row.getString("geo_source")),
                row.getObject("device_time", OffsetDateTime.class),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getBoolean("mock"));
    }

    private static RowChange change(ResultSet row) throws SQLException {
        return new RowChange(
                row.getLong("id"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("actor_id", UUID.class),
                row.getString("table_name"),
                row.getString("row_id"),
                row.getString("operation").charAt(0),
                row.getString("before"),
                row.getString("after"));
    }

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
