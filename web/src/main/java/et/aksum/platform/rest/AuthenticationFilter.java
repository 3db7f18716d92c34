package et.aksum.platform.rest;

import et.aksum.platform.security.RequestAuthentication;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets only known callers to an operation, unless it is declared {@link PermitAll}. Who the caller is was decided by
 * {@link RequestAuthentication}; what the caller may do is decided by the use case.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || TenantContext.current().isPresent()) {
            return;
        }
        if (servletRequest.getAttribute(RequestAuthentication.REFUSED) instanceof BusinessException refused) {
            throw refused;
        }
        throw new ApiRefusal(PlatformProblem.AUTHENTICATION_REQUIRED, "Send an API token: Authorization: Bearer aks_…");
    }
}
