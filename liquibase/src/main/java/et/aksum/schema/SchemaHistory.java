package et.aksum.schema;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ChangelogFiles;
import et.aksum.schema.plan.Step;
import et.aksum.schema.plan.Steps;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * What a database has seen, and what it would see next.
 *
 * @param entries in the order they ran; what is pending comes after, in the order it would run
 */
public record SchemaHistory(List<Entry> entries) {
    private static final String APPLIED =
            """
            select id, author, filename, dateexecuted at time zone current_setting('TimeZone') as at
              from schema.databasechangelog order by orderexecuted, dateexecuted""";

    public SchemaHistory {
        entries = List.copyOf(entries);
    }

    /** How a changeSet stands. */
    public enum State {
        APPLIED,
        PENDING,
        /** The database has seen it and this build does not know it: a newer release was here. */
        UNKNOWN
    }

    /**
     * A changeSet.
     *
     * @param why its comment; empty for one this build does not know
     * @param at when it was applied; null when it was not
     * @param sql what it would run; empty when it was applied
     */
    public record Entry(
            String id,
            String release,
            String why,
            State state,
            @Nullable Instant at,
            boolean inTransaction,
            List<String> sql) {
        public Entry {
            sql = List.copyOf(sql);
        }
    }

    /**
     * Makes sure that the changelogs of this build are read: it takes a second or two, once, which no transaction should wait for.
     *
     * @throws IllegalStateException when they cannot be read
     */
    public static void prepare() {
        OfThisBuild.steps();
    }

    /** Reads only; special contexts such as demo count as far as they were applied. */
    public static SchemaHistory read(Connection connection) throws SQLException {
        Map<ChangeSetKey, Step> known = new HashMap<>();
        OfThisBuild.steps().forEach(step -> known.put(step.key(), step));
        List<Entry> entries = new ArrayList<>();
        Map<ChangeSetKey, Instant> applied = applied(connection, entries, known);
        Set<ChangeSetKey> seen = applied.keySet();
        OfThisBuild.steps().stream()
                .filter(Step::everywhere)
                .filter(step -> !seen.contains(step.key()))
                .forEach(step -> entries.add(entry(step.key(), step, State.PENDING, null)));
        return new SchemaHistory(entries);
    }

    /** What a migration would apply now. */
    public List<Entry> pending() {
        return entries.stream().filter(entry -> entry.state() == State.PENDING).toList();
    }

    private static Map<ChangeSetKey, Instant> applied(
            Connection connection, List<Entry> entries, Map<ChangeSetKey, Step> known) throws SQLException {
        Map<ChangeSetKey, Instant> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(APPLIED)) {
            while (row.next()) {
                ChangeSetKey key = new ChangeSetKey(row.getString(1), row.getString(2), row.getString(3));
                Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                applied.put(key, at);
                Step step = known.get(key);
                entries.add(entry(key, step, step == null ? State.UNKNOWN : State.APPLIED, at));
            }
        }
        return applied;
    }

    private static Entry entry(ChangeSetKey key, @Nullable Step step, State state, @Nullable Instant at) {
        return new Entry(
                key.id(),
                key.release(),
                Optional.ofNullable(step)
                        .map(known -> known.row().comments())
                        .map(comment -> comment.strip().replaceAll("\\s+", " "))
                        .orElse(""),
                state,
                at,
                step == null || step.inTransaction(),
                step == null || state != State.PENDING ? List.of() : step.forward());
    }

    private static final class OfThisBuild {
        private static @Nullable List<Step> steps;

        static synchronized List<Step> steps() {
            List<Step> known = steps;
            if (known == null) {
                try {
                    known = List.copyOf(Steps.of(ChangelogFiles.ofThisBuild()));
                } catch (LiquibaseException unreadable) {
                    throw new IllegalStateException("The changelogs of this build cannot be read.", unreadable);
                }
                steps = known;
            }
            return known;
        }
    }
}
