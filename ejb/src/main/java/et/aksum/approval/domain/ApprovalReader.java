package et.aksum.approval.domain;

import et.aksum.approval.ApprovalDetails;
import et.aksum.approval.ApprovalQueries.ApprovalFilter;
import et.aksum.approval.ApprovalQueries.Whose;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.approval.ApprovalRow;
import et.aksum.approval.ApprovalStatus;
import et.aksum.shared.Money;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads requests of the organisation the transaction is bound to. The SQL is constant; filters are parameters. */
@ApplicationScoped
public class ApprovalReader {
    /** An open step asks the reader, and neither he nor anybody for his seat has spoken in the request. */
    private static final String ASKING =
            """
            from approval.assignment a join approval.step s on s.org_id = a.org_id and s.id = a.step_id and s.status = 'OPEN'
            where a.org_id = r.org_id and a.request_id = r.id and a.person_id = ? and r.status = 'PENDING'
              and not exists (select from approval.decision d where d.org_id = r.org_id and d.request_id = r.id
                              and (d.decided_by = a.person_id or d.seat_id in (a.person_id, a.seat_id)))""";

    private static final String ROW =
            """
            select r.id, r.subject_type, r.subject_id, r.subject_version, r.title, r.amount, r.currency, r.author_id, u.display_name as author, r.status,
                   r.submitted_at, r.expires_at, r.closed_at, c.display_name as closed_by, l.name as rule,
                   (select string_agg(s.name, ', ' order by s.branch) from approval.step s where s.org_id = r.org_id and s.request_id = r.id and s.status = 'OPEN') as steps,
                   (select min(s.escalate_at) from approval.step s where s.org_id = r.org_id and s.request_id = r.id and s.status = 'OPEN') as escalates_at,
                   (select min(a.because) %1$s) as because,
                   (select bool_or(s.place_required) %1$s) as place_needed
            from approval.request r
            join identity.app_user u on u.org_id = r.org_id and u.id = r.author_id
            left join identity.app_user c on c.org_id = r.org_id and c.id = r.closed_by
            join approval.rule l on l.org_id = r.org_id and l.id = r.rule_id
            """
                    .formatted(ASKING);

    private static final String FILTER =
            """
            where (?::uuid is null or r.id < ?) and (?::text is null or r.subject_type = ?) and (?::text is null or r.status = ?)
              and (?::text is null or position(lower(?) in lower(r.title)) > 0)
              and (?::text is null or position(lower(?) in lower(u.display_name)) > 0)
              and case ? when 'ASKING_ME' then exists (select %1$s)
                         when 'MINE' then r.author_id = ?
                         when 'DECIDED_BY_ME' then exists (select from approval.decision d where d.org_id = r.org_id and d.request_id = r.id and d.decided_by = ?)
                         else true end
            order by r.id desc limit ?"""
                    .formatted(ASKING);

    private static final String WAITING =
            "select count(*) from (select r.id from approval.request r where r.status = 'PENDING' and exists (select %s) limit ?) w"
                    .formatted(ASKING);

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    public List<ApprovalRow> rows(
            UUID reader, Whose whose, ApprovalFilter filter, @Nullable ApprovalRequestId last, int size) {
        return with(ROW + FILTER, statement -> {
            int next = bind(statement, 1, reader, reader, last == null ? null : last.value());
            next = bind(statement, next, last == null ? null : last.value());
            next = twice(statement, next, filter.subjectType());
            next = twice(
                    statement,
                    next,
                    filter.status() == null ? null : filter.status().name());
            next = twice(statement, next, filter.title());
            next = twice(statement, next, filter.authorName());
            bind(statement, next, whose.name(), reader, reader, reader, size);
            List<ApprovalRow> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row(row));
                }
            }
            return found;
        });
    }

    public int waiting(UUID reader, int most) {
        return with(WAITING, statement -> {
            bind(statement, 1, reader, most);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    public Optional<ApprovalRequestId> latest(String subjectType, UUID subjectId) {
        String sql =
                "select id from approval.request where subject_type = ? and subject_id = ? order by submitted_at desc, id desc limit 1";
        return with(sql, statement -> {
            bind(statement, 1, subjectType, subjectId);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new ApprovalRequestId(row.getObject(1, UUID.class)))
                        : Optional.<ApprovalRequestId>empty();
            }
        });
    }

    public Optional<ApprovalDetails> details(UUID reader, ApprovalRequestId id) {
        return with(ROW + "where r.id = ?", statement -> {
            bind(statement, 1, reader, reader, id.value());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.<ApprovalDetails>empty();
                }
                ApprovalRow found = row(row);
                try (Connection connection = database.getConnection()) {
                    return Optional.of(new DetailReader(connection, found).read());
                }
            }
        });
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    private static ApprovalRow row(ResultSet row) throws SQLException {
        String because = row.getString("because");
        return new ApprovalRow(
                row.getObject("id", UUID.class),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getLong("subject_version"),
                row.getString("title"),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                ApprovalStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("escalates_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("closed_by"),
                row.getString("rule"),
                row.getString("steps"),
                because != null,
                because,
                row.getBoolean("place_needed"));
    }

    private static int twice(PreparedStatement statement, int next, @Nullable Object value) throws SQLException {
        return bind(statement, next, value, value);
    }

    private static int bind(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        int next = first;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The requests could not be read.", failed);
        }
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
