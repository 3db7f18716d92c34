package et.aksum.access.adapter;

import et.aksum.access.PermissionDenied;
import et.aksum.access.domain.Grants;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.HeldAssurance;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gate of every guarded use case, inside its transaction. A refusal is recorded in a transaction of its own, because the
 * refused one rolls back. Should the refused one hold the trail's lock, the record waits two seconds and then goes to the log only.
 */
@RequiresPermission(Permission.IDENTITY_USER_VIEW)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class PermissionInterceptor {
    private static final System.Logger LOG = System.getLogger(PermissionInterceptor.class.getName());

    @Inject
    Grants grants;

    @Inject
    HeldAssurance held;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @AroundInvoke
    @Nullable
    Object guard(InvocationContext invocation) throws Exception {
        RequiresPermission required = requirement(invocation);
        Caller caller = TenantContext.require();
        if (!grants.allow(caller, required.value())) {
            throw refused(invocation, required, new PermissionDenied(required.value()));
        }
        Assurance needed = required.value().assurance();
        if (needed.needsFactor() && !held.suffices(caller, needed, useCase(invocation))) {
            throw refused(invocation, required, held.refusal(caller, needed));
        }
        return invocation.proceed();
    }

    private static String useCase(InvocationContext invocation) {
        return invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
    }

    static RequiresPermission requirement(InvocationContext invocation) {
        RequiresPermission onMethod = invocation.getMethod().getAnnotation(RequiresPermission.class);
        RequiresPermission required = onMethod != null
                ? onMethod
                : invocation.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
        if (required == null) {
            throw new IllegalStateException("No permission is stated on " + invocation.getMethod());
        }
        return required;
    }

    private BusinessException refused(
            InvocationContext invocation, RequiresPermission required, BusinessException refusal) {
        String useCase = useCase(invocation);
        try {
            transaction.call(() -> {
                em.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
                audit.record(new AuditEvent(
                        "access.denied",
                        "use-case",
                        useCase,
                        Map.of("permission", required.value().code(), "reason", refusal.slug())));
                return true;
            });
        } catch (RuntimeException unrecorded) {
            LOG.log(System.Logger.Level.ERROR, "The refusal of " + useCase + " could not be recorded.", unrecorded);
        }
        return refusal;
    }
}
