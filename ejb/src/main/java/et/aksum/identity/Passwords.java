package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.CredentialChange;
import et.aksum.identity.domain.CredentialNotices;
import et.aksum.identity.domain.LinkToken;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.OwnPassword;
import et.aksum.identity.domain.PasswordResets;
import et.aksum.identity.domain.ResetRequested;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passwords changed by their owner, and forgotten ones replaced by a link. No transaction is open while one is hashed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Passwords {
    @Inject
    OwnPassword ownPassword;

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    NewCredentials credentials;

    @Inject
    PasswordResets resets;

    @Inject
    Event<ResetRequested> requested;

    @Inject
    CredentialNotices notices;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** The old password is asked for again, so that an open session is not enough. */
    public record ChangePassword(String current, String chosen) {
        @Override
        public String toString() {
            return "ChangePassword[***]";
        }
    }

    /**
     * Somebody says he forgot his password.
     *
     * @param organisation its code
     * @param portal scheme, host and port of the portal, which the link in the letter leads to
     * @param address the network address he calls from
     */
    public record ForgottenPassword(String organisation, String username, String portal, @Nullable String address) {}

    /** The text of a link and the password chosen by whoever followed it. */
    public record ResetPassword(String link, String chosen) {
        @Override
        public String toString() {
            return "ResetPassword[***]";
        }
    }

    /**
     * Changes the caller's own password; his other sessions end, and he is told by mail.
     *
     * @throws InvalidInput when the current one is wrong, or the new one will not do
     * @throws TooManyAttempts when too many were wrong lately
     */
    @Unguarded("Concerns the caller himself only, and asks for his password again.")
    public void change(ChangePassword command) {
        Caller caller = TenantContext.require();
        if (!caller.level().isSignedIn()) {
            throw new SignIn.Refused();
        }
        UserId id = new UserId(caller.requireUser());
        ownPassword.require(id, command.current(), "password.change-refused");
        if (command.chosen().equals(command.current())) {
            throw new InvalidInput("password", "This is your password already. Choose another one.");
        }
        credentials.checkPassword(
                command.chosen(), transaction.call(() -> known(id)).context());
        String hash = credentials.hash(command.chosen());
        transaction.call(() -> keep(id, hash, CredentialChange.PASSWORD_CHANGED));
    }

    /**
     * Has a one-use link sent to the person's mail box, if there is such a person; known and unknown names are answered alike and
     * at once, because the work is done afterwards. The link is good for ten minutes and replaces the password only: the second
     * factor is asked for as ever.
     *
     * @throws TooManyAttempts when it was asked for too often lately
     */
    @Unguarded("Whoever forgot his password cannot sign in; the letter goes to the owner's mail box only.")
    public void requestReset(ForgottenPassword command) {
        String account =
                (command.organisation().strip() + "|" + command.username().strip()).toLowerCase(Locale.ROOT);
        limits.code("reset|" + account);
        limits.code("reset-address|" + command.address());
        requested.fireAsync(
                new ResetRequested(command.organisation(), command.username(), command.portal(), command.address()));
    }

    /** Whether the link still works. Spends nothing. @throws ResetRefused when it is unknown, used or expired */
    @Unguarded("Guarded by the one-use link, and keeps nothing.")
    public void check(String link) {
        known(open(link));
    }

    /**
     * Replaces the password by the link's right. Signs nobody in.
     *
     * @throws ResetRefused when the link is unknown, used or expired
     * @throws InvalidInput when the password will not do; the link is not spent then
     */
    @Unguarded("Guarded by the one-use link that went to the owner's mail box.")
    public void reset(ResetPassword command) {
        LinkToken token = open(command.link());
        credentials.checkPassword(command.chosen(), known(token).context());
        String hash = credentials.hash(command.chosen());
        TenantContext.callAs(
                stranger(token),
                () -> transaction.call(() -> {
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    UserId id = resets.find(token, now).orElseThrow(ResetRefused::new);
                    if (!resets.spend(token, now)) {
                        throw new ResetRefused();
                    }
                    return keep(id, hash, CredentialChange.PASSWORD_RESET);
                }));
    }

    private record Known(UserId user, List<String> context) {}

    private Known known(LinkToken token) {
        return TenantContext.callAs(
                stranger(token),
                () -> transaction.call(() ->
                        known(resets.find(token, OffsetDateTime.now(clock)).orElseThrow(ResetRefused::new))));
    }

    private Known known(UserId id) {
        AppUser user = users.get(id);
        var organisation = organisations.get(user.organisation());
        return new Known(id, List.of(user.username(), user.displayName(), organisation.code(), organisation.name()));
    }

    private UserId keep(UserId id, String hash, CredentialChange change) {
        AppUser user = users.getLocked(id);
        if (!user.isActive()) {
            throw new ResetRefused();
        }
        user.changePassword(hash);
        audit.record(new AuditEvent(
                change == CredentialChange.PASSWORD_RESET ? "password.reset" : "password.changed",
                "user",
                id.value().toString()));
        notices.changed(user, change, Map.of());
        return id;
    }

    private static Caller stranger(LinkToken token) {
        return Caller.anonymous(token.organisation(), Channel.PORTAL, null);
    }

    private static LinkToken open(String link) {
        return LinkToken.parse(link).orElseThrow(ResetRefused::new);
    }

    /** The link is unknown, used or expired; the text does not say which. */
    public static final class ResetRefused extends BusinessException {
        public ResetRefused() {
            super(
                    ProblemKind.FORBIDDEN,
                    "password-reset-refused",
                    "This link does not work any more. Ask for a new one.");
        }
    }
}
