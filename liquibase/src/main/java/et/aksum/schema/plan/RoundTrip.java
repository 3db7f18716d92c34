package et.aksum.schema.plan;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueComparison;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.Difference;
import et.aksum.schema.lint.Finding;
import et.aksum.schema.lint.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Proves for each changeSet, on a scratch database, that the way back leads back: the catalogue after it was taken back is the one before it, and
 * running it again gives the same once more. Rows are not compared.
 */
public final class RoundTrip {
    private static final int SHOWN = 5;

    private final Connection connection;
    private final StepRun run;
    private final UnaryOperator<String> shown;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param connection to an empty database, in auto-commit mode, as the owner of what is created
     * @param shown makes of a changelog's path what the reader of a finding can open
     */
    public RoundTrip(Connection connection, UnaryOperator<String> shown) {
        this.connection = connection;
        this.shown = shown;
        this.run = new StepRun(connection);
    }

    /**
     * Goes up through all steps, taking each one back once on the way, and ends where one leaves no ground for the next. A step that has no way
     * back, and says why, is only applied.
     *
     * @return findings of IN06
     * @throws SQLException when a step cannot be applied, which is no question of its way back; the message names it
     */
    public List<Finding> prove(List<Step> steps) throws SQLException {
        run.execute(HistoryTable.statements());
        Catalogue before = CatalogueReader.read(connection);
        for (Step step : steps) {
            Catalogue after = there(step);
            if (step.back().isThere() && !isBackAndThereAgain(step, before, after)) {
                return List.copyOf(findings);
            }
            before = after;
        }
        return List.copyOf(findings);
    }

    private Catalogue there(Step step) throws SQLException {
        try {
            run.forward(step);
            return CatalogueReader.read(connection);
        } catch (SQLException failed) {
            throw new SQLException(step.id() + ": " + failed.getMessage(), failed.getSQLState(), failed);
        }
    }

    /** @return false when the steps after it have no ground to stand on */
    private boolean isBackAndThereAgain(Step step, Catalogue before, Catalogue after) throws SQLException {
        try {
            run.back(step);
        } catch (SQLException failed) {
            report(step, "Its rollback fails: " + firstLine(failed));
            return step.inTransaction();
        }
        Catalogue back = CatalogueReader.read(connection);
        if (!back.equals(before)) {
            report(step, "Taking it back leaves the schema different from before: " + difference(before, back));
        }
        try {
            run.forward(step);
        } catch (SQLException failed) {
            report(step, "It cannot be run again after it was taken back: " + firstLine(failed));
            return false;
        }
        Catalogue again = CatalogueReader.read(connection);
        if (!again.equals(after)) {
            report(step, "Run again after it was taken back, it gives something else: " + difference(after, again));
        }
        return again.equals(after);
    }

    private static String firstLine(SQLException failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    private void report(Step step, String message) {
        findings.add(new Finding(
                "IN06",
                Severity.ERROR,
                shown.apply(step.key().path()),
                step.id(),
                message,
                "Mend the rollback block; or leave only a comment in it that says why there is no way back."));
    }

    private static String difference(Catalogue expected, Catalogue found) {
        List<String> words = CatalogueComparison.of(expected, found).stream()
                .map(Difference::words)
                .toList();
        return words.size() > SHOWN
                ? String.join("; ", words.subList(0, SHOWN)) + " and " + (words.size() - SHOWN) + " more"
                : String.join("; ", words);
    }
}
