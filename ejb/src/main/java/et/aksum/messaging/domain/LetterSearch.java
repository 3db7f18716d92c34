package et.aksum.messaging.domain;

import et.aksum.messaging.UndeliveredLetters.LetterFilter;
import et.aksum.messaging.UndeliveredLetters.LetterRow;
import et.aksum.messaging.UndeliveredLetters.LetterState;
import et.aksum.messaging.UndeliveredLetters.OutboxRow;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What became of the letters of the bound organisation. What a letter says is not read, let alone opened. */
@ApplicationScoped
public class LetterSearch {
    private static final String HOLDS_TEXT = "(cast(? as text) is null or recipient ilike ? or template ilike ?)";

    @Resource(lookup = "java:jboss/datasources/AksumApp")
    DataSource database;

    /** What waits or was given up: those given up first. */
    public List<LetterRow> undelivered(int most) {
        return list(
                """
                select id, recipient, template, state, attempts, last_error, queued_at, case state when 'QUEUED' then next_attempt_at end
                from messaging.letter where state in ('QUEUED', 'DEAD') order by state, queued_at limit ?""",
                row -> new LetterRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class),
                        row.getObject(8, OffsetDateTime.class)),
                most);
    }

    /** The newest of the filter first. */
    public List<OutboxRow> find(LetterFilter filter, int most) {
        String like = like(filter.text());
        String state = filter.state() == null ? null : filter.state().name();
        return list(
                """
                select id, recipient, template, language, state, purpose, attempts, last_error, queued_at, case state when 'QUEUED' then next_attempt_at end, done_at
                from messaging.letter where %s and (cast(? as text) is null or state = ?)
                order by queued_at desc, id desc limit ?"""
                        .formatted(HOLDS_TEXT),
                row -> new OutboxRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        LetterState.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class),
                        row.getObject(10, OffsetDateTime.class),
                        row.getObject(11, OffsetDateTime.class)),
                like,
                like,
                like,
                state,
                state,
                most);
    }

    public Map<LetterState, Long> counts(@Nullable String text) {
        String like = like(text);
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        for (LetterState state : LetterState.values()) {
            counts.put(state, 0L);
        }
        list(
                        "select state, count(*) from messaging.letter where %s group by state".formatted(HOLDS_TEXT),
                        row -> Map.entry(LetterState.valueOf(row.getString(1)), row.getLong(2)),
                        like,
                        like,
                        like)
                .forEach(found -> counts.put(found.getKey(), found.getValue()));
        return counts;
    }

    /** A pattern for whatever holds the text, null for no text; what somebody types is no pattern. */
    static @Nullable String like(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The letters could not be read.", failed);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
