package et.aksum.tenancy.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.fixture.Wiring;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.TenantContext;
import et.aksum.tenancy.TenantSigningKey;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTransactionInterceptorTest {
    private final Map<Object, Object> resources = new HashMap<>();
    private int status = Status.STATUS_ACTIVE;
    private final TenantTransactionInterceptor interceptor = interceptor();
    private final Caller one = Caller.system(new OrganisationId(UUID.randomUUID()), "one");
    private final Caller other = Caller.system(new OrganisationId(UUID.randomUUID()), "other");

    @Test
    void a_transaction_carries_the_signed_context_of_its_caller() {
        TenantContext.callAs(one, this::invoke);

        assertThat(resources.get("et.aksum.tenant"))
                .asString()
                .matches(one.organisation().value() + "\\|\\|\\d{10}\\|[0-9a-f]{64}");
    }

    @Test
    void work_without_organisation_says_so() {
        TenantContext.callWithoutOrganisation(this::invoke);

        assertThat(resources).containsEntry("et.aksum.tenant", "none");
    }

    @Test
    void without_a_caller_nothing_is_bound_so_that_the_connection_is_refused() throws Exception {
        invoke();

        assertThat(resources).isEmpty();
    }

    @Test
    void a_second_organisation_in_the_same_transaction_is_refused() {
        TenantContext.callAs(one, this::invoke);

        assertThatIllegalStateException().isThrownBy(() -> TenantContext.callAs(other, this::invoke));
        assertThatIllegalStateException().isThrownBy(() -> TenantContext.callWithoutOrganisation(this::invoke));
    }

    @Test
    void another_user_of_the_same_organisation_is_refused_too() {
        TenantContext.callAs(one, this::invoke);
        Caller user = new Caller(
                one.organisation(), UUID.randomUUID(), "u", one.level(), null, Channel.API, null, null, null);

        assertThatIllegalStateException().isThrownBy(() -> TenantContext.callAs(user, this::invoke));
    }

    @Test
    void the_same_caller_goes_on_with_the_same_context() {
        TenantContext.callAs(one, this::invoke);
        Object first = resources.get("et.aksum.tenant");
        TenantContext.callAs(one, this::invoke);

        assertThat(resources.get("et.aksum.tenant")).isSameAs(first);
    }

    @Test
    void outside_a_transaction_there_is_nothing_to_bind() {
        status = Status.STATUS_NO_TRANSACTION;
        TenantContext.callAs(one, this::invoke);

        assertThat(resources).isEmpty();
    }

    private String invoke() throws Exception {
        InvocationContext invocation = (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> "done");
        return String.valueOf(interceptor.bindTransaction(invocation));
    }

    private TenantTransactionInterceptor interceptor() {
        TenantTransactionInterceptor made = new TenantTransactionInterceptor();
        made.key = new Wiring(null, Clock.systemUTC()).get(TenantSigningKey.class);
        made.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionStatus" -> status;
                    case "getResource" -> resources.get(arguments[0]);
                    case "putResource" -> resources.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return made;
    }
}
