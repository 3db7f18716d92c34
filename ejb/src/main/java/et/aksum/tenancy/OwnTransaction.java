package et.aksum.tenancy;

import et.aksum.shared.Unguarded;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Work in a transaction of its own that commits whatever the surrounding one does: sign-in attempts, refusals, job steps.
 * It belongs to the caller bound when it starts.
 */
@Stateless
public class OwnTransaction {
    @Unguarded("Runs the work of a use case that has its own guard.")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T extends @Nullable Object> T call(Callable<T> work) {
        return TenantContext.unchecked(work);
    }
}
