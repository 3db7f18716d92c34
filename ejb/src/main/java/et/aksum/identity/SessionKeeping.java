package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.KnownDevices;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.SessionLimits;
import et.aksum.identity.domain.SessionRows;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The life of a session of the portal: from the password on, under a handle that only the browser knows and that changes at each
 * proof. Whether it still lives is asked of the database on every request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionKeeping {
    @Inject
    SessionRows sessions;

    @Inject
    SessionLimits limits;

    @Inject
    UserRepository users;

    @Inject
    OrganisationRepository organisations;

    @Inject
    FactorPolicies policies;

    @Inject
    KnownDevices devices;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * Begins a session for somebody who has just proven who he is, at least by his password.
     *
     * @param handle what the browser will show again; kept as a hash
     * @param device browser and system, as far as they name themselves
     * @return the caller in his session
     */
    @Unguarded("Before sign-in is complete nobody holds a permission.")
    public Caller begin(Caller caller, String handle, @Nullable String device) {
        if (caller.level() != AuthenticationLevel.PASSWORD && !caller.level().isSignedIn()) {
            throw new IllegalArgumentException("No session begins at the level " + caller.level());
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return as(caller, () -> {
            UUID id = sessions.add(caller, handle, device, now, now.plus(limits.longest()));
            audit.record(new AuditEvent("session.begun", "user", userOf(caller), details(id, device)));
            return caller.inSession(id);
        });
    }

    /**
     * The session goes on under a new handle: its caller has proven more, or proven it anew.
     *
     * @throws SignIn.Refused when the session has ended meanwhile
     */
    @Unguarded("Before sign-in is complete nobody holds a permission.")
    public Caller strengthen(Caller caller, UUID session, String handle) {
        boolean lives = as(caller, () -> sessions.strengthen(session, caller, handle, OffsetDateTime.now(clock)));
        if (!lives) {
            throw new SignIn.Refused();
        }
        return caller.inSession(session);
    }

    /**
     * The caller of a session as he is known now: a second factor proven long ago is not held any more.
     *
     * @throws SignIn.Refused when the session, its owner or his organisation has ended, the handle is an earlier one, or a second
     *     factor is asked of him now and none was proven in it
     */
    @Unguarded("Asked for every request before any permission is.")
    public Caller refresh(Caller caller, String handle) {
        UUID session = caller.sessionId();
        if (session == null) {
            throw new SignIn.Refused();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        var living = as(caller, () -> sessions.living(session, handle, now, limits.idle())
                        .filter(found -> isEnough(found.level(), caller, session, now)))
                .orElseThrow(SignIn.Refused::new);
        return new Caller(
                        caller.organisation(),
                        caller.userId(),
                        living.name(),
                        living.level(),
                        living.secondFactorAt(),
                        caller.channel(),
                        caller.address(),
                        null,
                        null,
                        session)
                .asOf(now);
    }

    /** Whoever is given a privileged role, or whose organisation decides otherwise, is asked for a second factor from then on. */
    private boolean isEnough(AuthenticationLevel level, Caller caller, UUID session, OffsetDateTime now) {
        UserId owner = new UserId(caller.requireUser());
        if (level != AuthenticationLevel.TOKEN || !policies.isRequiredOf(owner)) {
            return true;
        }
        sessions.end(session, owner, EndReason.FACTOR_NEEDED, now);
        audit.record(new AuditEvent("session.factor-needed", "user", userOf(caller), details(session, null)));
        return false;
    }

    /** Ends the session its caller leaves, or that another one replaces; one that has ended already stays as it is. */
    @Unguarded("Everybody may leave.")
    public void leave(Caller caller, EndReason reason) {
        UUID session = caller.sessionId();
        if (session == null) {
            return;
        }
        as(caller, () -> sessions.end(session, new UserId(caller.requireUser()), reason, OffsetDateTime.now(clock)));
    }

    /**
     * What the browser of a fully signed-in caller keeps, so that his attempts are counted apart from those of strangers.
     *
     * @param before what it kept until now, if anything
     */
    @Unguarded("Signs what the caller has just proven; it opens nothing.")
    public String deviceToken(Caller caller, @Nullable String before) {
        String account = as(caller, () -> {
            var user = users.get(new UserId(caller.requireUser()));
            return organisations.get(caller.organisation()).code() + "|" + user.username();
        });
        return devices.remember(account, before);
    }

    /** The language the caller, half or fully signed in, reads. */
    @Unguarded("Tells the caller about himself only.")
    public Locale language(Caller caller) {
        return as(caller, () -> users.get(new UserId(caller.requireUser())).language());
    }

    /** After how long without a request a session ends. */
    @Unguarded("Says nothing about anybody.")
    public Duration idle() {
        return limits.idle();
    }

    private <T> T as(Caller caller, Callable<T> work) {
        return TenantContext.callAs(caller, () -> transaction.call(work));
    }

    private static Map<String, Object> details(UUID session, @Nullable String device) {
        return device == null
                ? Map.of("session", session.toString())
                : Map.of("session", session.toString(), "device", device);
    }

    private static String userOf(Caller caller) {
        return caller.requireUser().toString();
    }
}
