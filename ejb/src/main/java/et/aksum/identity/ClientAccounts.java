package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserQueries.UserState;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.Invitation;
import et.aksum.identity.domain.Newcomers;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Accounts of people who speak for clients. They hold the role {@code client} and nothing else, whoever asks for them; that is
 * why a use case of another context may ask, under its own guard.
 */
@Stateless
public class ClientAccounts {
    /** The only role such an account gets here. */
    public static final String ROLE = "client";

    private static final String STAND_IN = "self-registration";
    private static final int LONGEST_NAME = 40;

    @Inject
    UserRepository users;

    @Inject
    Newcomers newcomers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** An account with its one-use code, which is told once and kept as a hash only. */
    public record InvitedClient(UserId user, String username, String code, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "InvitedClient[user=%s, code=***]".formatted(user.value());
        }
    }

    /** A new account; its name is made of the e-mail address and is free. @param language that of the person's letters */
    @Unguarded("Called by use cases with a guard of their own; gives the role client and no other.")
    public InvitedClient invite(String displayName, String email, Locale language) {
        Caller caller = TenantContext.require();
        OffsetDateTime now = OffsetDateTime.now(clock);
        AppUser user = AppUser.invited(
                new UserId(Uuid7.next()), caller.organisation(), freeName(email), displayName, email, now);
        user.speak(language);
        // The rule gives the role, and not the person who approved the client: he need not be able to grant any.
        var issued = TenantContext.callAs(
                Caller.system(caller.organisation(), "client account"),
                () -> newcomers.add(user, Set.of(ROLE), "Speaks for a client"));
        record("user.invited", user);
        return new InvitedClient(user.id(), user.username(), issued.code(), issued.expires());
    }

    /** A new code for an account nobody has used yet; also opens an account again that was ended. */
    @Unguarded("Called by use cases with a guard of their own; the account is a client's, or the call is refused.")
    public InvitedClient inviteAgain(UserId id) {
        AppUser user = users.getLocked(id);
        if (user.state() == UserState.DEACTIVATED) {
            user.reactivate();
        }
        String code = RandomText.next();
        OffsetDateTime expires = OffsetDateTime.now(clock).plus(Invitations.LIFE);
        users.add(new Invitation(user.organisation(), id, RandomText.hash(code), expires));
        record("user.invited", user);
        return new InvitedClient(id, user.username(), code, expires);
    }

    /** The account opens nothing from now on. */
    @Unguarded("Called by use cases with a guard of their own; takes rights and gives none.")
    public void end(UserId id) {
        AppUser user = users.getLocked(id);
        user.deactivate();
        record("user.deactivated", user);
    }

    /** The account that stands for strangers where a person must be named: nobody can sign in with it, and it holds no role. */
    @Unguarded("Called by use cases with a guard of their own; the account opens nothing.")
    public UserId standIn() {
        return users.byUsername(STAND_IN)
                .orElseGet(() -> {
                    AppUser made = AppUser.invited(
                            new UserId(Uuid7.next()),
                            TenantContext.require().organisation(),
                            STAND_IN,
                            "Self-registration",
                            "nobody@invalid",
                            OffsetDateTime.now(clock));
                    made.deactivate();
                    users.add(made);
                    return made;
                })
                .id();
    }

    private void record(String action, AppUser user) {
        audit.record(new AuditEvent(
                action,
                "user",
                user.id().value().toString(),
                Map.of("username", user.username(), "roles", java.util.List.of(ROLE))));
    }

    private String freeName(String email) {
        String ascii = Normalizer.normalize(email.substring(0, email.indexOf('@')), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "")
                .replaceFirst("^[._-]+", "");
        String wanted = ascii.length() < 2 ? "client" + ascii : ascii;
        String base = wanted.substring(0, Math.min(LONGEST_NAME, wanted.length()));
        String name = base;
        for (int number = 2; users.byUsername(name).isPresent(); number++) {
            name = base + number;
        }
        return name;
    }
}
