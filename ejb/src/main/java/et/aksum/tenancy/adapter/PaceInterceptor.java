package et.aksum.tenancy.adapter;

import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TenantContext;
import et.aksum.tenancy.domain.Paces;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Counts searches and exports, after the gate: who may not ask anyway is told that, and loses nothing. */
@Paced(Kind.SEARCH)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 20)
public class PaceInterceptor {
    @Inject
    Paces paces;

    @AroundInvoke
    @Nullable
    Object count(InvocationContext invocation) throws Exception {
        paces.take(
                TenantContext.require(),
                invocation.getMethod().getAnnotation(Paced.class).value());
        return invocation.proceed();
    }
}
