package et.aksum.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantConnectionListenerTest {
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<String> bound = new ArrayList<>();
    private final Connection connection = connection();
    private int status = Status.STATUS_ACTIVE;
    private final TenantConnectionListener listener = new TenantConnectionListener(registry());

    @Test
    void a_transaction_is_bound_to_its_organisation_once_per_connection() {
        resources.put("et.aksum.tenant", "signed");
        listener.activated(connection);
        listener.activated(connection);
        assertThat(bound).containsExactly("signed");
    }

    @Test
    void every_connection_of_a_transaction_is_bound() {
        resources.put("et.aksum.tenant", "signed");
        listener.activated(connection);
        listener.activated(connection());
        assertThat(bound).containsExactly("signed", "signed");
    }

    @Test
    void work_without_organisation_binds_nothing() {
        resources.put("et.aksum.tenant", "none");
        listener.activated(connection);
        assertThat(bound).isEmpty();
    }

    @Test
    void a_transaction_that_forgot_its_tenant_gets_no_connection() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> listener.activated(connection))
                .withMessageContaining("no tenant");
    }

    @Test
    void outside_of_a_transaction_nobody_gets_a_connection() {
        status = Status.STATUS_NO_TRANSACTION;
        resources.put("et.aksum.tenant", "signed");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> listener.activated(connection))
                .withMessageContaining("active transaction");
    }

    @Test
    void a_binding_that_fails_is_never_swallowed_as_the_pool_would_do_with_an_sql_exception() {
        resources.put("et.aksum.tenant", "broken");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> listener.activated(connection))
                .withCauseInstanceOf(SQLException.class);
    }

    private TransactionSynchronizationRegistry registry() {
        return proxy(TransactionSynchronizationRegistry.class, (name, arguments) -> switch (name) {
            case "getTransactionStatus" -> status;
            case "getResource" -> resources.get(arguments[0]);
            case "putResource" -> resources.put(arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Connection connection() {
        return proxy(Connection.class, (name, arguments) -> switch (name) {
            case "prepareStatement" -> statement();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private PreparedStatement statement() {
        return proxy(PreparedStatement.class, (name, arguments) -> switch (name) {
            case "setString" -> {
                if ("broken".equals(arguments[1])) throw new SQLException("the context is malformed");
                bound.add((String) arguments[1]);
                yield null;
            }
            case "execute" -> true;
            case "close" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> answer.to(method.getName(), arguments);
                }));
    }

    private interface Answer {
        Object to(String method, Object[] arguments) throws Throwable;
    }
}
