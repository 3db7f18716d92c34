package et.aksum.identity.portal;

import et.aksum.identity.Factors.TotpSecret;
import et.aksum.identity.FirstRunSetup;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.QrDrawing;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.InvalidInput;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How somebody joins: details and a password first, then an authenticator is tied to the account. */
public abstract class JoiningPage implements Serializable {
    @Inject
    FirstRunSetup setup;

    @Inject
    Announcements announce;

    @Inject
    Labels labels;

    final Typed typed = new Typed();
    private @Nullable String password;
    private @Nullable TotpSecret totp;
    private @Nullable Account account;
    private boolean confirming;

    /** The account somebody joins: what the authenticator shows, and what signing in asks for. */
    record Account(String organisation, String username) implements Serializable {
        String label() {
            return username + "@" + organisation;
        }
    }

    /** Judges all that is given so far and spends nothing. @return the account it leads to */
    abstract Account check(String chosen);

    /** Everything is given; {@code secret} is the authenticator's, in base32. */
    abstract void join(String chosen, String secret);

    /** The message that greets at the sign-in page. */
    abstract String welcome();

    /** Goes on to the authenticator. Its secret stays the same as long as the account does: it may be scanned already. */
    public void next() {
        String chosen = chosenPassword();
        password = chosen;
        Account found = judged(chosen);
        if (totp == null || !found.equals(account)) {
            totp = setup.newTotpSecret(found.label());
        }
        account = found;
        confirming = true;
        typed.remove("password");
        typed.remove("passwordAgain");
    }

    private Account judged(String chosen) {
        try {
            return check(chosen);
        } catch (InvalidInput refused) {
            if (refused.field().equals("password")) {
                password = null;
            }
            throw refused;
        }
    }

    private String chosenPassword() {
        String kept = password;
        if (kept != null && typed.isBlank("password") && typed.isBlank("passwordAgain")) {
            return kept;
        }
        String chosen = typed.secret("password");
        if (!chosen.equals(typed.secret("passwordAgain"))) {
            throw new FieldRefused("passwordAgain", labels.text("setup.password.differs"));
        }
        return chosen;
    }

    public void back() {
        confirming = false;
    }

    public void finish() {
        TotpSecret shown = totp;
        if (shown != null) {
            complete(chosen -> join(chosen, shown.base32()), welcome());
        }
    }

    /** Joins with the password chosen before, and leads to the sign-in page. @param welcome the message that greets there */
    final void complete(Consumer<String> joining, String welcome) {
        String chosen = password;
        Account joined = account;
        if (confirming && chosen != null && joined != null) {
            joining.accept(chosen);
            announce.handOver("organisation", joined.organisation());
            announce.handOver("username", joined.username());
            announce.andGo("/sign-in", welcome);
        }
    }

    /** Whether the authenticator is being tied; before that the details are asked for. */
    public boolean isConfirming() {
        return confirming;
    }

    /** Whether a password was chosen that would do, so that coming back need not mean choosing again. */
    public boolean isPasswordKept() {
        return password != null;
    }

    public Typed getTyped() {
        return typed;
    }

    /** The user name of the account, once it is known. */
    public @Nullable String getUsername() {
        Account found = account;
        return found == null ? null : found.username();
    }

    public @Nullable TotpSecret getTotp() {
        return totp;
    }

    public @Nullable QrDrawing getQr() {
        return totp == null ? null : QrDrawing.of(totp.otpauthUri());
    }
}
