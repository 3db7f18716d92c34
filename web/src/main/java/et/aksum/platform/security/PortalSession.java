package et.aksum.platform.security;

import et.aksum.identity.SessionKeeping;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.StepUp;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The browser's session, and the only writer of it. Its id changes whenever the caller proves something, so that an id planted
 * or seen before is worth nothing. Whether it still lives is decided by its row in the database ({@link SessionKeeping}).
 */
@Named
@RequestScoped
public class PortalSession {
    /** Session attribute holding the {@link Caller}. */
    static final String CALLER = "aksum.caller";

    /** Session attribute of who has signed in without the place a role of his asks for. */
    static final String OWES_PLACE = "aksum.owes-place";

    @Inject
    HttpServletRequest request;

    @Inject
    StepUp stepUp;

    @Inject
    SessionKeeping sessions;

    /** The password was accepted: a new session that reaches nothing but the page of the second factor. */
    public void halfSignedIn(Caller caller) {
        begin(caller);
    }

    /** Begins a session at what was proven; a factor that stands for both steps signs in at once. */
    public void begin(Caller caller) {
        Caller before = callerOf(request);
        if (before != null) {
            sessions.leave(before, EndReason.REPLACED);
        }
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.removeAttribute(CALLER);
        }
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setMaxInactiveInterval(Math.toIntExact(sessions.idle().toSeconds()));
        keep(session, sessions.begin(caller, session.getId(), Device.of(request)));
        if (caller.level().isSignedIn()) {
            entered(session, caller);
        }
    }

    /** The second factor was accepted: the session is fully signed in. */
    public void signedIn(Caller caller) {
        if (caller.level() != AuthenticationLevel.SECOND_FACTOR) {
            throw new IllegalArgumentException("A session is signed in by a second factor, not by " + caller.level());
        }
        HttpSession session = request.getSession(false);
        Caller before = callerOf(request);
        UUID id = Optional.ofNullable(before).map(Caller::sessionId).orElse(null);
        if (session == null || before == null || id == null) {
            throw new IllegalStateException("There is no session whose password was accepted");
        }
        request.changeSessionId();
        keep(session, sessions.strengthen(caller, id, session.getId()));
        if (before.level().isSignedIn()) {
            remember(caller);
        } else {
            entered(session, caller);
        }
    }

    /** What a role asks about the place of this sign-in is answered. */
    public void placeAnswered() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OWES_PLACE);
        }
    }

    /** Whether the browser's session waits for the place of its sign-in. Creates no session. */
    static boolean owesPlace(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OWES_PLACE) != null;
    }

    private void entered(HttpSession session, Caller caller) {
        if (stepUp.owesPlace()) {
            session.setAttribute(OWES_PLACE, true);
        }
        remember(caller);
    }

    /** A factor was proven anew, for a weighty action. */
    public void steppedUp(Caller caller) {
        signedIn(caller);
    }

    /** The caller changed his password or a factor: a new id, and whoever had the old one is out. */
    public void renew() {
        HttpSession session = request.getSession(false);
        Caller caller = TenantContext.require();
        UUID id = caller.sessionId();
        if (session != null && id != null) {
            request.changeSessionId();
            keep(session, sessions.strengthen(caller, id, session.getId()));
        }
    }

    /** Ends the session and tells the browser to forget what it kept of it. */
    public void signOut(HttpServletResponse response) {
        Caller caller = callerOf(request);
        if (caller != null) {
            sessions.leave(caller, EndReason.SIGNED_OUT);
        }
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

    /** True once everything that is asked of the person was accepted. */
    public boolean isSignedIn() {
        return caller().map(caller -> caller.level().isSignedIn()).orElse(false);
    }

    private void remember(Caller caller) {
        DeviceCookie.remember(request, sessions, caller);
        LanguageCookie.remember(request, sessions, caller);
    }

    // The rest of this request, for example rendering the next page, already acts as the new caller.
    private void keep(HttpSession session, Caller caller) {
        session.setAttribute(CALLER, caller);
        request.setAttribute(RequestAuthentication.CALLER, caller);
        TenantContext.bind(caller);
    }

    /** The caller kept in the browser's session, or null. Creates no session. */
    static @Nullable Caller callerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CALLER) instanceof Caller caller ? caller : null;
    }
}
