package et.aksum.schema.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs the texts of steps directly, each step in a transaction of its own unless it must do without. */
public final class StepRun {
    private final Connection connection;

    /** @param connection in auto-commit mode, as the owner of what is created */
    public StepRun(Connection connection) {
        this.connection = connection;
    }

    public void forward(Step step) throws SQLException {
        inItsTransaction(step, () -> execute(step.forward()));
    }

    /** Applies a step of one transaction, with a look at the beginning and at the end of it. */
    public void forward(Step step, Work before, Work after) throws SQLException {
        inItsTransaction(step, () -> {
            before.run();
            execute(step.forward());
            after.run();
        });
    }

    void back(Step step) throws SQLException {
        inItsTransaction(step, () -> execute(step.back().texts()));
    }

    /** Takes a step back and forgets that it was applied, both or neither. */
    void undo(Step step) throws SQLException {
        inItsTransaction(step, () -> {
            execute(step.back().texts());
            forget(step);
        });
    }

    private void inItsTransaction(Step step, Work work) throws SQLException {
        if (!step.inTransaction()) {
            work.run();
            return;
        }
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    public void execute(List<String> texts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String text : texts) {
                statement.execute(text);
            }
        }
    }

    private void forget(Step step) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from schema.databasechangelog where id = ? and author = ? and filename = ?")) {
            delete.setString(1, step.key().id());
            delete.setString(2, step.key().author());
            delete.setString(3, step.key().path());
            delete.executeUpdate();
        }
    }

    /** What is done within a transaction. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }
}
