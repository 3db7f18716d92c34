package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Sessions.EndReason;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.SessionRows;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;

/** What an administrator changes about other people, never about himself; and the language, which everybody chooses for himself. */
@Stateless
public class UserAdministration {
    @Inject
    UserRepository users;

    @Inject
    Entitlements entitlements;

    @Inject
    SessionRows sessions;

    @Inject
    TokenRepository tokens;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Ends the person's access with his next request: sessions and tokens included. */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void deactivate(UserId user) {
        somebodyElse(user).deactivate();
        OffsetDateTime now = OffsetDateTime.now(clock);
        // Not only closed to him: whoever is let in again later begins anew.
        sessions.endOthers(null, user, EndReason.DEACTIVATED, now);
        tokens.ownedBy(user.value()).forEach(token -> token.revoke(now));
        audit.record(new AuditEvent("user.deactivated", "user", user.value().toString()));
    }

    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void reactivate(UserId user) {
        somebodyElse(user).reactivate();
        audit.record(new AuditEvent("user.reactivated", "user", user.value().toString()));
    }

    /** The caller's letters and pages speak this language from now on: Amharic, or English when it is any other. */
    @Unguarded("Everybody chooses the language he reads.")
    public void speak(Locale language) {
        users.getLocked(new UserId(TenantContext.require().requireUser())).speak(language);
    }

    /** The same for somebody whose employment ends; does nothing when access ended before. */
    @Unguarded("Called by the guarded use case that ends an employment, and by its timer.")
    public void endAccess(UserId user) {
        // Whoever ends an employment answers for that, and need not be able to give what the leaver held.
        AppUser leaver = locked(user);
        if (leaver.state() != UserState.DEACTIVATED) {
            leaver.deactivate();
            audit.record(new AuditEvent("user.deactivated", "user", user.value().toString()));
        }
    }

    private AppUser somebodyElse(UserId user) {
        AppUser person = locked(user);
        entitlements.requireAuthorityOver(user);
        return person;
    }

    private AppUser locked(UserId user) {
        if (user.value().equals(TenantContext.require().userId())) {
            throw new SelfGrantRejected();
        }
        return users.getLocked(user);
    }

    /** Nobody changes his own roles, limits or state. */
    public static final class SelfGrantRejected extends BusinessException {
        public SelfGrantRejected() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "self-grant-rejected",
                    "You cannot change your own roles, limits or state. Ask another administrator.");
        }
    }

    /** The organisation code or user name is in use already. */
    public static final class NameTaken extends BusinessException {
        public NameTaken(String field) {
            super(
                    ProblemKind.CONFLICT,
                    "name-taken",
                    "This %s is in use already. Choose another one.".formatted(field));
        }
    }
}
