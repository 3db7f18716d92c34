package et.aksum.schema.health;

import et.aksum.schema.SchemaRevision;
import et.aksum.schema.SchemaStatus;
import et.aksum.schema.SchemaVitals;
import et.aksum.schema.history.ExpectedHistory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema revision through the pool that serves the users, so an exhausted pool shows. The pool hands out no connection without a tenant
 * or a transaction: this one declares that it works for nobody ("none") and sees only what belongs to nobody.
 *
 * <p>The work runs on a thread of its own because a silent database can hold a thread for as long as it likes; the caller waits a second and a
 * half. While one probe hangs, the next ones fail at once instead of queueing behind it.
 */
@ApplicationScoped
public class RuntimePool {
    private static final String DATASOURCE = "java:jboss/datasources/AksumApp";
    private static final String TENANT_RESOURCE = "et.aksum.tenant";
    private static final String NO_TENANT = "none";
    private static final int TRANSACTION_SECONDS = 5;
    private static final long PATIENCE_MILLIS = 1_500;

    private final ExecutorService thread;
    private final Callable<Look> probe;
    private @Nullable Future<Look> running;

    /**
     * What one probe saw.
     *
     * @param status where the database stands against this build
     * @param vitals what it is busy with
     */
    record Look(SchemaStatus status, SchemaVitals vitals) {}

    /** On the server's runtime pool. */
    public RuntimePool() {
        this(RuntimePool::throughThePool);
    }

    RuntimePool(Callable<Look> probe) {
        this.probe = probe;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "aksum-readiness");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** @throws PoolUnavailable within two seconds when the pool or the database does not answer */
    synchronized Look look() throws PoolUnavailable {
        Future<Look> before = running;
        if (before != null && !before.isDone()) {
            throw new PoolUnavailable("An earlier probe is still waiting for the pool or the database.");
        }
        Future<Look> now = thread.submit(probe);
        running = now;
        try {
            return now.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new PoolUnavailable(
                    "No answer within " + PATIENCE_MILLIS + " ms: the pool is exhausted or the database is silent.");
        } catch (ExecutionException failed) {
            throw new PoolUnavailable("The pool gave no connection: " + rootMessage(failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PoolUnavailable("The server is stopping.");
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static Look throughThePool() throws Exception {
        Thread.currentThread().setContextClassLoader(RuntimePool.class.getClassLoader());
        // Parsed once, which takes seconds: not while a transaction of seconds runs.
        ExpectedHistory.ofThisBuild();
        UserTransaction transaction = lookup("java:jboss/UserTransaction", UserTransaction.class);
        transaction.setTransactionTimeout(TRANSACTION_SECONDS);
        transaction.begin();
        try {
            lookup("java:jboss/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class)
                    .putResource(TENANT_RESOURCE, NO_TENANT);
            try (Connection connection = lookup(DATASOURCE, DataSource.class).getConnection()) {
                // The history is read last: where there is none, the failed query ends the transaction.
                SchemaVitals vitals = SchemaVitals.read(connection);
                return new Look(SchemaRevision.read(connection), vitals);
            }
        } finally {
            transaction.rollback();
        }
    }

    @SuppressWarnings(
            "BanJNDI") // constant names of the server's own tree, looked up late so that a missing one fails a probe
    // and not a deployment
    private static <T> T lookup(String name, Class<T> type) throws NamingException {
        return type.cast(new InitialContext().lookup(name));
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
