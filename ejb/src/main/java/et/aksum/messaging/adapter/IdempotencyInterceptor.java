package et.aksum.messaging.adapter;

import et.aksum.messaging.IdempotencyRequest;
import et.aksum.shared.Idempotent;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inside the transaction and behind the permission check: the answer is kept if and only if the work is committed.
 * A request without a key, or one of a job without a person, simply runs.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 20)
public class IdempotencyInterceptor {
    @Inject
    IdempotencyKeys keys;

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        Optional<IdempotencyRequest> bound = IdempotencyRequest.current();
        if (bound.isEmpty() || TenantContext.require().userId() == null) {
            return invocation.proceed();
        }
        IdempotencyRequest request = bound.get();
        keys.lock(request.key());
        Optional<KeptAnswer> earlier = keys.answerTo(request);
        AnswerForm form = AnswerForm.of(invocation.getMethod().getReturnType());
        if (earlier.isPresent()) {
            request.markReplayed();
            return form.again(earlier.get());
        }
        Object answer = invocation.proceed();
        keys.keep(request, form.of(answer));
        return answer;
    }
}
