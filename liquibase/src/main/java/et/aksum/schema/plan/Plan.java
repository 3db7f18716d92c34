package et.aksum.schema.plan;

import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do to a database now.
 *
 * @param pending in the order they would run
 * @param edited what the database has seen with another content: a migration refuses to begin
 * @param unknown what the database has seen and this history does not hold: a newer release was here
 */
public record Plan(List<Step> pending, List<Step> edited, List<ChangeSetKey> unknown) {

    public Plan {
        pending = List.copyOf(pending);
        edited = List.copyOf(edited);
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads only. What is marked runOnChange counts as pending only until it ran once.
     *
     * @param contexts special ones to include, such as demo; empty for none
     */
    public static Plan of(Connection connection, List<Step> all, Set<String> contexts) throws SQLException {
        Set<ChangeSetKey> applied = new LinkedHashSet<>(AppliedHistory.read(connection));
        List<Step> pending = all.stream()
                .filter(step -> step.contexts().include(contexts))
                .filter(step -> !applied.contains(step.key()))
                .toList();
        Map<ChangeSetKey, String> ran = AppliedHistory.checksums(connection);
        List<Step> edited =
                all.stream().filter(step -> isEdited(step, ran.get(step.key()))).toList();
        Set<ChangeSetKey> known = all.stream().map(Step::key).collect(Collectors.toCollection(HashSet::new));
        return new Plan(
                pending,
                edited,
                applied.stream().filter(key -> !known.contains(key)).toList());
    }

    /** One that an older Liquibase wrote down begins with another number, and says nothing about the content. */
    private static boolean isEdited(Step step, @Nullable String before) {
        String now = step.row().checksum();
        return before != null
                && !before.equals(now)
                && before.startsWith(now.substring(0, now.indexOf(':') + 1))
                && !step.row().mayChange();
    }
}
