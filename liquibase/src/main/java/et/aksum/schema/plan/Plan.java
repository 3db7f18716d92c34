package et.aksum.schema.plan;

import et.aksum.schema.history.AppliedHistory;
import et.aksum.schema.history.ChangeSetKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a migration would do to a database now.
 *
 * @param pending in the order they would run
 * @param unknown what the database has seen and this history does not hold: a newer release was here
 */
public record Plan(List<Step> pending, List<ChangeSetKey> unknown) {

    public Plan {
        pending = List.copyOf(pending);
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
        Set<ChangeSetKey> known = all.stream().map(Step::key).collect(Collectors.toCollection(HashSet::new));
        return new Plan(
                pending, applied.stream().filter(key -> !known.contains(key)).toList());
    }
}
