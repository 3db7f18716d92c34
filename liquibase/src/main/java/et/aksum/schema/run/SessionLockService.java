package et.aksum.schema.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Liquibase's lock table, which a killed process leaves locked for ever, by {@link MigrationLock}. A migration of ours holds that lock
 * already and takes it a second time here; whoever drives Liquibase in another way gets it here.
 */
public final class SessionLockService implements LockService {
    private @Nullable Database database;
    private Duration wait = Duration.ofMinutes(5);
    private boolean held;

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof PostgresDatabase;
    }

    @Override
    public void setDatabase(Database database) {
        this.database = database;
    }

    @Override
    public void setChangeLogLockWaitTime(long minutes) {
        wait = Duration.ofMinutes(minutes);
    }

    @Override
    public void setChangeLogLockRecheckTime(long seconds) {
        // PostgreSQL wakes the waiter; there is nothing to check again.
    }

    @Override
    public boolean hasChangeLogLock() {
        return held;
    }

    @Override
    public boolean acquireLock() throws LockException {
        try {
            held = held || MigrationLock.tryOnce(connection());
            return held;
        } catch (SQLException failed) {
            throw new LockException(failed);
        }
    }

    @Override
    @SuppressWarnings("try") // kept until releaseLock
    public void waitForLock() throws LockException {
        if (held) {
            return;
        }
        try {
            MigrationLock.acquire(connection(), wait);
            held = true;
        } catch (SQLException | MigrationLockBusy failed) {
            throw new LockException(failed);
        }
    }

    @Override
    public void releaseLock() throws LockException {
        if (!held) {
            return;
        }
        try {
            MigrationLock.release(connection());
            held = false;
        } catch (SQLException failed) {
            throw new LockException(failed);
        }
    }

    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    @Override
    public void reset() {
        // Nothing is remembered beyond the session.
    }

    @Override
    public void init() {
        // There is no table to create.
    }

    @Override
    public void destroy() {
        // There is no table to drop.
    }

    private Connection connection() throws LockException {
        if (database != null && database.getConnection() instanceof JdbcConnection jdbc) {
            return jdbc.getUnderlyingConnection();
        }
        throw new LockException("The migration lock needs a database connection.");
    }
}
