package et.aksum.schema.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to migrate one database: an advisory lock of the session. PostgreSQL gives it back when the session ends, however it ends, so a killed
 * holder never blocks the next start. Who holds it shows in pg_stat_activity as the name of {@link MigrationSession}.
 */
public final class MigrationLock implements AutoCloseable {
    /** The letters "Aksum"; advisory locks are counted per database. */
    public static final long KEY = 0x416b73756dL;

    private static final Logger LOG = System.getLogger(MigrationLock.class.getName());
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String HOLDER =
            """
            select coalesce(a.application_name, '?') || ' (pid ' || l.pid || coalesce(', from ' || a.client_addr, '') || ', since ' || coalesce(a.backend_start::text, '?') || ')'
              from pg_locks l left join pg_stat_activity a on a.pid = l.pid
             where l.locktype = 'advisory' and l.granted and l.objsubid = 1
               and l.database = (select d.oid from pg_database d where d.datname = current_database())
               and (l.classid::bigint << 32) + l.objid::bigint = ?""";

    private final Connection connection;

    private MigrationLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for the lock.
     *
     * @param wait at least a millisecond
     * @throws MigrationLockBusy after {@code wait}, naming the holder
     */
    public static MigrationLock acquire(Connection connection, Duration wait) throws SQLException, MigrationLockBusy {
        if (!tryOnce(connection)) {
            LOG.log(
                    Level.INFO,
                    "Waiting up to {0} s for the migration lock, held by {1}.",
                    wait.toSeconds(),
                    holderInWords(connection));
            await(connection, wait);
        }
        return new MigrationLock(connection);
    }

    static boolean tryOnce(Connection connection) throws SQLException {
        try (PreparedStatement attempt = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            attempt.setLong(1, KEY);
            try (ResultSet row = attempt.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static void release(Connection connection) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            release.setLong(1, KEY);
            release.execute();
        }
    }

    private static void await(Connection connection, Duration wait) throws SQLException, MigrationLockBusy {
        MigrationSession.set(connection, "lock_timeout", wait.toMillis() + "ms");
        MigrationSession.set(connection, "statement_timeout", "0");
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            lock.execute();
            MigrationSession.limitWork(connection);
        } catch (SQLException failed) {
            if (!LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                throw failed;
            }
            throw new MigrationLockBusy(
                    "Another node is migrating this database and was not done after %d s: %s. If it hangs, end that session."
                            .formatted(wait.toSeconds(), holderInWords(connection)));
        }
    }

    /** Who migrates this database now: process, host, since when. Only the migrator and superusers see more than the process id. */
    public static Optional<String> holder(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setLong(1, KEY);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static String holderInWords(Connection connection) throws SQLException {
        return holder(connection).orElse("a session that has just ended");
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            release(connection);
        }
    }

    @Override
    public String toString() {
        return "advisory lock " + KEY;
    }
}
