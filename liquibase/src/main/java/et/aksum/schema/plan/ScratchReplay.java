package et.aksum.schema.plan;

import et.aksum.schema.drift.Catalogue;
import et.aksum.schema.drift.CatalogueReader;
import et.aksum.schema.drift.ObjectKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a history makes of an empty database, told by PostgreSQL; the database is empty again afterwards, as far as each step has a way back. */
public final class ScratchReplay {
    private final Connection connection;
    private final StepRun run;

    /** @param connection to an empty database, in auto-commit mode, as the owner of what is created */
    public ScratchReplay(Connection connection) {
        this.connection = connection;
        this.run = new StepRun(connection);
    }

    /** Whether there is no table in it. */
    public static boolean isEmpty(Connection connection) throws SQLException {
        return CatalogueReader.read(connection).objects().keySet().stream()
                .noneMatch(object -> object.kind() == ObjectKind.TABLE);
    }

    /**
     * The catalogue after these steps, the history table included.
     *
     * @throws SQLException when a step cannot be applied; the message names it
     */
    public Catalogue catalogueOf(List<Step> steps) throws SQLException {
        run.execute(HistoryTable.statements());
        List<Step> done = new ArrayList<>();
        try {
            for (Step step : steps) {
                forward(step);
                done.add(step);
            }
            return CatalogueReader.read(connection);
        } finally {
            Collections.reverse(done);
            takeBack(done);
        }
    }

    private void forward(Step step) throws SQLException {
        try {
            run.forward(step);
        } catch (SQLException failed) {
            throw new SQLException(step.id() + ": " + failed.getMessage(), failed.getSQLState(), failed);
        }
    }

    private void takeBack(List<Step> steps) throws SQLException {
        for (Step step : steps) {
            if (!step.back().isThere()) {
                return;
            }
            run.back(step);
        }
        run.execute(List.of("drop schema schema cascade"));
    }
}
