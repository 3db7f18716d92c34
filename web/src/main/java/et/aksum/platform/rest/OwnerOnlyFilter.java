package et.aksum.platform.rest;

import et.aksum.access.AccessControl;
import et.aksum.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Stands before what is {@link OwnerOnly}. Tokens come over the API alone, so this one place is enough. */
@Provider
@OwnerOnly
@Priority(Priorities.AUTHORIZATION)
public class OwnerOnlyFilter implements ContainerRequestFilter {
    @Inject
    AccessControl access;

    @Override
    public void filter(ContainerRequestContext request) {
        if (TenantContext.current().isPresent()) {
            access.requireOwner();
        }
    }
}
