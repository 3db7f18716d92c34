package et.aksum.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;

/**
 * Refuses a body where the operation reads none: what the sender wrote into it would be lost without a word. {@code {}},
 * which many programs send when there is nothing to say, is no body.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class UnreadBodyCheck implements ContainerRequestFilter {
    private static final Set<String> NOTHING = Set.of("0", String.valueOf("{}".length()));
    private static final Set<Class<? extends Annotation>> NOT_THE_BODY =
            Set.of(PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class, Context.class);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (announcesBody(request) && !readsBody(resource.getResourceMethod())) {
            throw new ApiRefusal(
                    PlatformProblem.BAD_REQUEST, "This operation reads no body; what you sent would have no effect.");
        }
    }

    private static boolean announcesBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !NOTHING.contains(length.trim());
    }

    static boolean readsBody(Method operation) {
        return Arrays.stream(operation.getParameters()).anyMatch(UnreadBodyCheck::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(NOT_THE_BODY::contains);
    }
}
