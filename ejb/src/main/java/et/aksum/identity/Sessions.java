package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.SessionLimits;
import et.aksum.identity.domain.SessionRows;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody is signed in, and ending it: with the next request, on every server. */
@Stateless
public class Sessions {
    @Inject
    SessionRows sessions;

    @Inject
    SessionLimits limits;

    @Inject
    UserRepository users;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Why a session was ended before it ran out. */
    public enum EndReason {
        SIGNED_OUT,
        REPLACED,
        ENDED_BY_OWNER,
        ENDED_BY_ADMINISTRATOR,
        PASSWORD_CHANGED,
        FACTOR_CHANGED,
        /** It was begun without a second factor, and one is asked of its owner now. */
        FACTOR_NEEDED,
        DEACTIVATED
    }

    /**
     * A session that lives.
     *
     * @param lastSeenAt the last request, to the minute
     * @param expiresAt when it ends whatever happens; it ends earlier when nothing is asked for half an hour
     * @param level what it holds at this moment
     * @param current whether it is the one that asks
     */
    public record SessionRow(
            UUID id,
            OffsetDateTime createdAt,
            OffsetDateTime lastSeenAt,
            OffsetDateTime expiresAt,
            @Nullable String address,
            @Nullable String device,
            AuthenticationLevel level,
            @Nullable OffsetDateTime secondFactorAt,
            boolean current) {}

    /** The caller's own, the last one seen first. */
    @Unguarded("Tells the caller about himself only.")
    public List<SessionRow> mine() {
        return list(self());
    }

    /** Ends one of the caller's own. @throws NotFound when he has no such session that lives */
    @Unguarded("Everybody may leave.")
    public void end(UUID session) {
        end(session, self(), EndReason.ENDED_BY_OWNER);
    }

    /** Ends the caller's own but the one he calls from: all, when he calls by a token. @return how many */
    @Unguarded("Everybody may leave.")
    public int endOthers(EndReason reason) {
        return endAll(self(), TenantContext.require().sessionId(), reason);
    }

    /** Somebody's sessions, the last one seen first. @throws UserQueries.UserNotFound */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public List<SessionRow> of(UserId user) {
        users.get(user);
        return list(user);
    }

    /** Ends one session of somebody. @throws NotFound when he has no such session that lives */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void endOf(UserId user, UUID session) {
        end(session, user, EndReason.ENDED_BY_ADMINISTRATOR);
    }

    /** Ends all sessions of somebody. @return how many @throws UserQueries.UserNotFound */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public int endAllOf(UserId user) {
        users.get(user);
        return endAll(user, null, EndReason.ENDED_BY_ADMINISTRATOR);
    }

    private List<SessionRow> list(UserId user) {
        return sessions.of(user, TenantContext.require().sessionId(), OffsetDateTime.now(clock), limits.idle());
    }

    private void end(UUID session, UserId user, EndReason reason) {
        if (!sessions.end(session, user, reason, OffsetDateTime.now(clock))) {
            throw new NotFound();
        }
        audit.record(new AuditEvent(
                "session.ended",
                "user",
                user.value().toString(),
                Map.of("session", session.toString(), "reason", reason.name())));
    }

    private int endAll(UserId user, @Nullable UUID kept, EndReason reason) {
        int ended = sessions.endOthers(kept, user, reason, OffsetDateTime.now(clock));
        if (ended > 0) {
            audit.record(new AuditEvent(
                    "sessions.ended",
                    "user",
                    user.value().toString(),
                    Map.of("count", ended, "reason", reason.name())));
        }
        return ended;
    }

    /** Half signed in one sees and ends nothing: whoever only knows a password must not throw the owner out. */
    private static UserId self() {
        Caller caller = TenantContext.require();
        if (!caller.level().isSignedIn()) {
            throw new SignIn.Refused();
        }
        return new UserId(caller.requireUser());
    }

    /** There is no such session, or it has ended. */
    public static final class NotFound extends BusinessException {
        public NotFound() {
            super(ProblemKind.NOT_FOUND, "session-not-found", "There is no such session, or it has ended already.");
        }
    }
}
