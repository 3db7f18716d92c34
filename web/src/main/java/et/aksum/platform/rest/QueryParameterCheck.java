package et.aksum.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a query parameter that is given twice (which one counts is a matter of taste, and of attack) or that the
 * operation does not know: a misspelt filter must not return everything. The character U+0000 is in no row, because
 * PostgreSQL knows none; in a path it names nothing.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class QueryParameterCheck implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new ApiRefusal(PlatformProblem.NOT_FOUND, "There is nothing under this address.");
        }
        check(request.getUriInfo().getQueryParameters(), known(resource.getResourceMethod()));
    }

    static void check(Map<String, List<String>> given, Set<String> known) {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new ApiRefusal(
                        PlatformProblem.UNKNOWN_PARAMETER, "This operation has no such query parameter.", name);
            }
            if (values.size() > 1) {
                throw new ApiRefusal(
                        PlatformProblem.REPEATED_PARAMETER, "A query parameter may be given only once.", name);
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw QueryText.invalid(name, "The character U+0000 is not accepted.");
            }
        });
    }

    static Set<String> known(Method operation) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inBean = field.getAnnotation(QueryParam.class);
                    if (inBean != null) {
                        names.add(inBean.value());
                    }
                }
            }
        }
        return names;
    }
}
