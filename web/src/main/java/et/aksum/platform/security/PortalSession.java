package et.aksum.platform.security;

import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The browser's session, and the only writer of it. Its id changes whenever the caller's authentication becomes
 * stronger, so that an id planted or seen before is worth nothing. It ends after 30 idle minutes (web.xml) and after
 * {@link #LONGEST} whatever happens.
 */
@Named
@RequestScoped
public class PortalSession {
    /** Session attribute holding the {@link Caller}. */
    static final String CALLER = "aksum.caller";
    /** Session attribute: when the password was accepted. */
    static final String SINCE = "aksum.since";
    /** How long a session lives at most. */
    static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The password was accepted: a new session that reaches nothing but the page of the second factor. */
    public void halfSignedIn(Caller caller) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.removeAttribute(CALLER);
            old.removeAttribute(SINCE);
        }
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(SINCE, clock.instant());
        keep(session, caller);
    }

    /** The second factor was accepted: the session is fully signed in. */
    public void signedIn(Caller caller) {
        if (caller.level() != AuthenticationLevel.SECOND_FACTOR) {
            throw new IllegalArgumentException("A session is signed in by a second factor, not by " + caller.level());
        }
        strengthen(caller);
    }

    /** A fresh code was accepted for an approval. */
    public void steppedUp(Caller caller) {
        signedIn(caller);
    }

    /** Ends the session and tells the browser to forget what it kept of it. */
    public void signOut(HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        TenantContext.clear();
        request.removeAttribute(RequestAuthentication.CALLER);
        // Not cookies and storage: they hold the person's language and theme, nothing of the session.
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** The caller bound to this request: half or fully signed in. */
    public Optional<Caller> caller() {
        return TenantContext.current();
    }

    /** True once the second factor was accepted. */
    public boolean isSignedIn() {
        return caller().map(caller -> caller.level() == AuthenticationLevel.SECOND_FACTOR)
                .orElse(false);
    }

    private void strengthen(Caller caller) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(SINCE) == null) {
            throw new IllegalStateException("There is no session whose password was accepted");
        }
        request.changeSessionId();
        keep(session, caller);
    }

    // The rest of this request, for example rendering the next page, already acts as the new caller.
    private void keep(HttpSession session, Caller caller) {
        session.setAttribute(CALLER, caller);
        request.setAttribute(RequestAuthentication.CALLER, caller);
        TenantContext.bind(caller);
    }

    /** The session's caller, or null; a session older than {@link #LONGEST} is ended. Creates no session. */
    static @Nullable Caller callerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(CALLER) instanceof Caller caller)
                || !(session.getAttribute(SINCE) instanceof Instant since)) {
            return null;
        }
        // The container's own clock of last access, so that no clock need be injected into a static reader.
        if (Duration.between(since, Instant.ofEpochMilli(session.getLastAccessedTime()))
                        .compareTo(LONGEST)
                > 0) {
            session.invalidate();
            return null;
        }
        return caller;
    }
}
