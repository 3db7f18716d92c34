package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.TotpSecret;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.QrDrawing;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.InvalidInput;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
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
    private @Nullable TotpSecret totp;

    /** The field that names the account in the authenticator. */
    abstract String account();

    /** Everything is given; {@code secret} is the authenticator's, in base32. */
    abstract void join(String secret);

    /** The message that greets at the sign-in page. */
    abstract String welcome();

    /** Goes on to the authenticator, whose secret is made for this account. */
    public void next() {
        if (!typed.secret("password").equals(typed.secret("passwordAgain"))) {
            throw new InvalidInput("passwordAgain", labels.text("setup.password.differs"));
        }
        String account = typed.required(account());
        setup.checkPassword(typed.secret("password"), List.of(account, "aksum"));
        totp = setup.newTotpSecret(account);
    }

    public void back() {
        totp = null;
    }

    public void finish() {
        if (totp != null) {
            join(totp.base32());
            announce.andGo("/sign-in", welcome());
        }
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable TotpSecret getTotp() {
        return totp;
    }

    public @Nullable QrDrawing getQr() {
        return totp == null ? null : QrDrawing.of(totp.otpauthUri());
    }
}
