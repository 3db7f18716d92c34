package et.aksum.platform.security;

import et.aksum.identity.ApiTokens;
import et.aksum.identity.SessionKeeping;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the caller of each request: for {@code /api} by the bearer token alone, for the portal by the session alone. It
 * never refuses: {@link et.aksum.platform.rest.AuthenticationFilter} and {@link PortalGate} do, in the form their
 * clients understand. The container's own session registration is not used: it would keep a signed-in principal
 * whatever the credential says.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
    /** Request attribute: the {@link Caller}, where one was found. */
    public static final String CALLER = "aksum.request.caller";
    /** Request attribute: why the token was refused. */
    public static final String REFUSED = "aksum.request.refused";

    private static final String BEARER = "bearer ";

    @Inject
    ApiTokens tokens;

    @Inject
    SessionKeeping sessions;

    @Inject
    ClientAddress addresses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = RequestPaths.of(request);
        Caller caller = null;
        if (RequestPaths.isApi(path)) {
            caller = byToken(request);
        } else if (!RequestPaths.isStatic(path)) {
            caller = bySession(request);
        }
        if (caller == null) {
            return context.doNothing();
        }
        request.setAttribute(CALLER, caller);
        String group = caller.level() == AuthenticationLevel.PASSWORD ? "half-signed-in" : "caller";
        return context.notifyContainerAboutLogin(new CallerPrincipal(caller), Set.of(group));
    }

    private @Nullable Caller byToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        try {
            return tokens.authenticate(header.substring(BEARER.length()).trim(), addresses.of(request));
        } catch (BusinessException refused) {
            request.setAttribute(REFUSED, refused);
            return null;
        }
    }

    private @Nullable Caller bySession(HttpServletRequest request) {
        Caller kept = PortalSession.callerOf(request);
        if (kept == null) {
            return null;
        }
        HttpSession session = request.getSession();
        try {
            return sessions.refresh(kept, session.getId());
        } catch (BusinessException ended) {
            session.invalidate();
            return null;
        }
    }
}
