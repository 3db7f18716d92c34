package et.aksum.schema.plan;

import et.aksum.schema.history.ChangeSetKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is taken back to reach an earlier revision.
 *
 * @param steps in the order they are taken back: what was applied last comes first
 * @param obstacles why it must not begin; empty when nothing stands in the way
 */
public record Undo(List<Step> steps, List<String> obstacles) {

    public Undo {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * @param all steps of the history
     * @param kept what stays
     * @param applied what the database has seen, in that order
     */
    public static Undo of(List<Step> all, Set<ChangeSetKey> kept, List<ChangeSetKey> applied) {
        Map<ChangeSetKey, Step> known =
                all.stream().collect(Collectors.toMap(Step::key, step -> step, (one, same) -> one));
        List<Step> steps = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        for (ChangeSetKey key : applied) {
            Step step = known.get(key);
            if (kept.contains(key)) {
                continue;
            }
            if (step == null) {
                obstacles.add("this history does not hold " + key.id());
            } else if (!step.back().isThere()) {
                obstacles.add("there is no way back over %s: %s"
                        .formatted(key.id(), step.back().whyNot()));
            } else {
                steps.add(step);
            }
        }
        Collections.reverse(steps);
        return new Undo(steps, obstacles);
    }

    /** @param connection in auto-commit mode, as the owner of what is dropped */
    public void run(Connection connection) throws SQLException {
        StepRun run = new StepRun(connection);
        for (Step step : steps) {
            try {
                run.undo(step);
            } catch (SQLException failed) {
                throw new SQLException(step.id() + ": " + failed.getMessage(), failed.getSQLState(), failed);
            }
        }
    }
}
