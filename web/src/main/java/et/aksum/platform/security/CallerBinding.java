package et.aksum.platform.security;

import et.aksum.messaging.IdempotencyRequest;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Binds the caller, and where he calls from, to the request's thread, and always clears it: threads are used again by other organisations. */
public class CallerBinding extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        TenantContext.clear();
        CallOrigin.bind(new CallOrigin(Device.of(request), DeviceCookie.of(request), null));
        request.setAttribute(DeviceCookie.RESPONSE, response);
        if (request.getAttribute(RequestAuthentication.CALLER) instanceof Caller caller) {
            TenantContext.bind(caller);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            TenantContext.clear();
            CallOrigin.clear();
            IdempotencyRequest.clear();
        }
    }
}
