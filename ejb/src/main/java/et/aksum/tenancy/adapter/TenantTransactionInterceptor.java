package et.aksum.tenancy.adapter;

import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import et.aksum.tenancy.TenantSigningKey;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Default interceptor of every EJB (ejb-jar.xml). Puts the signed context where the connection listener of the server reads it at
 * the first use of a connection. Without a bound caller nothing is put, and the listener refuses the connection.
 */
public class TenantTransactionInterceptor {
    /** What the connection listener reads: a signed context, or {@link #NONE}. */
    static final String SIGNED = "et.aksum.tenant";
    /** What this transaction belongs to, without expiry, to compare with. */
    static final String OWNER = "et.aksum.tenant.owner";

    static final String NONE = "none";

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    TenantSigningKey key;

    @AroundInvoke
    @AroundTimeout
    @Nullable
    Object bindTransaction(InvocationContext invocation) throws Exception {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            bind();
        }
        return invocation.proceed();
    }

    private void bind() {
        Optional<Caller> caller = TenantContext.current();
        if (caller.isEmpty() && !TenantContext.isWithoutOrganisation()) {
            return;
        }
        String owner = caller.map(TenantTransactionInterceptor::owner).orElse(NONE);
        Object bound = transaction.getResource(OWNER);
        if (bound == null) {
            transaction.putResource(OWNER, owner);
            transaction.putResource(SIGNED, caller.map(key::sign).orElse(NONE));
        } else if (!bound.equals(owner)) {
            throw new IllegalStateException(
                    "A transaction belongs to one organisation and user; start another one for other work (OwnTransaction, RunAs).");
        }
    }

    private static String owner(Caller caller) {
        return caller.organisation().value() + "|" + caller.userId();
    }
}
