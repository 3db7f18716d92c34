package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Checks the password and authenticator somebody chooses, and makes what is kept of them. Slow: call it outside a transaction. */
@ApplicationScoped
public class NewCredentials {
    @Inject
    PasswordHashing passwords;

    @Inject
    TotpVault vault;

    @Inject
    Clock clock;

    /** What is kept of a password, and of an authenticator if there is one. */
    public record Kept(String passwordHash, @Nullable Authenticator authenticator) {
        public void giveTo(AppUser user) {
            user.activate(passwordHash);
            if (authenticator != null) {
                user.tie(authenticator.totpSecret(), authenticator.usedStep());
            }
        }

        @Override
        public String toString() {
            return "Kept[***]";
        }
    }

    /** @throws InvalidInput when the password is too weak, or contains a word of the context */
    public void checkPassword(String password, List<String> context) {
        List<String> words = new ArrayList<>(context);
        words.add("aksum");
        PasswordRules.check(password, words);
    }

    /** The hash of a password that {@link #checkPassword} accepted. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** @throws InvalidInput when the password is too weak, or the code is not that of the authenticator secret */
    public Kept prepare(UserId user, String password, String totpSecret, String totpCode, List<String> context) {
        checkPassword(password, context);
        Authenticator tied = tie(user, totpSecret, totpCode);
        return new Kept(passwords.hash(password), tied);
    }

    /** For whom no second factor is asked. @throws InvalidInput when the password is too weak */
    public Kept prepare(String password, List<String> context) {
        checkPassword(password, context);
        return new Kept(passwords.hash(password), null);
    }

    /** A proved authenticator as it is kept; the step is that of the code already shown. */
    public record Authenticator(TotpVault.Sealed totpSecret, long usedStep) {}

    /** @throws InvalidInput when the code is not that of the authenticator secret */
    public Authenticator tie(UserId user, String totpSecret, String totpCode) {
        byte[] secret = TotpVault.secretOf(totpSecret);
        OptionalLong step = Totp.matchingStep(secret, totpCode, clock.instant());
        if (step.isEmpty()) {
            throw new InvalidInput(
                    "totpCode", "This is not the code your authenticator shows now. Check the clock of the device.");
        }
        return new Authenticator(vault.encrypt(user, secret), step.getAsLong());
    }
}
