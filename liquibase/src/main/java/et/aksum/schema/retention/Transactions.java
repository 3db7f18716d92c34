package et.aksum.schema.retention;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs each piece of work in a transaction of its own, and commits it. */
@FunctionalInterface
public interface Transactions {
    /** Runs and commits the work. */
    <T> T call(Work<T> work) throws SQLException;

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Each on this connection, which is left as it was found. */
    static Transactions on(Connection connection) {
        return new Transactions() {
            @Override
            public <T> T call(Work<T> work) throws SQLException {
                boolean autoCommit = connection.getAutoCommit();
                connection.setAutoCommit(false);
                try {
                    T result = work.on(connection);
                    connection.commit();
                    return result;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(autoCommit);
                }
            }
        };
    }
}
