package et.aksum.server;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.jca.adapters.jdbc.spi.listener.ConnectionListener;
import org.jspecify.annotations.Nullable;

/**
 * Binds a pooled connection to the organisation of the running transaction, in one round trip per transaction.
 *
 * <p>The application leaves the signed context in the transaction resource {@value #TENANT}; the value
 * {@value #NO_ORGANISATION} asks for a transaction that sees global tables only. Neither present, or no transaction at
 * all, is a programming error and refused. The setting ends with the transaction, so nothing stays on the connection.
 */
public final class TenantConnectionListener implements ConnectionListener {
    /** Key of the transaction resource that the application fills. */
    public static final String TENANT = "et.aksum.tenant";

    /** Value of {@link #TENANT} for work that belongs to no organisation. */
    public static final String NO_ORGANISATION = "none";

    private static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";
    private static final String BOUND = "et.aksum.tenant.bound-connection";
    private static final String BIND = "select set_config('app.tenant', ?, true)";

    private @Nullable TransactionSynchronizationRegistry registry;

    /** Needed by the pool, which makes the listener by its class name. */
    public TenantConnectionListener() {}

    TenantConnectionListener(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void initialize(ClassLoader loader) {
        // Nothing to prepare: the registry is looked up at first use, when naming is certainly there.
    }

    /**
     * Called each time a connection gets its first handle, after it joined the transaction.
     *
     * @throws IllegalStateException without an active transaction, without a tenant in it, or when binding fails
     */
    @Override
    public void activated(Connection connection) {
        TransactionSynchronizationRegistry transaction = registry();
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE)
            throw new IllegalStateException(
                    "The application's datasource is only usable inside an active transaction.");
        if (transaction.getResource(BOUND) == connection) return;
        if (!(transaction.getResource(TENANT) instanceof String tenant))
            throw new IllegalStateException("The transaction has no tenant: bind a caller before using the database.");
        if (!NO_ORGANISATION.equals(tenant)) bind(connection, tenant);
        transaction.putResource(BOUND, connection);
    }

    @Override
    public void passivated(Connection connection) {
        // The setting is local to the transaction and ends with it.
    }

    private static void bind(Connection connection, String tenant) {
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, tenant);
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The transaction could not be bound to its organisation.", failed);
        }
    }

    @SuppressWarnings("BanJNDI") // A constant name in the server's own naming; a pool listener has no injection.
    private TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry known = registry;
        if (known != null) return known;
        try {
            var found = (TransactionSynchronizationRegistry) new InitialContext().lookup(REGISTRY);
            registry = found;
            return found;
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no transaction registry.", missing);
        }
    }
}
