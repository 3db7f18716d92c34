package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.TotpSecret;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.QrDrawing;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.InvalidInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The first organisation and its administrator: details first, then the authenticator. */
@Named
@ViewScoped
public class SetUpPage implements Serializable {
    @Inject
    FirstRunSetup setup;

    @Inject
    Announcements announce;

    @Inject
    Labels labels;

    private final Typed typed = new Typed();
    private @Nullable TotpSecret totp;

    public boolean isOpen() {
        return setup.isOpen();
    }

    /** Goes on to the authenticator, whose secret is made for this account. */
    public void next() {
        if (!typed.secret("password").equals(typed.secret("passwordAgain"))) {
            throw new InvalidInput("passwordAgain", labels.text("setup.password.differs"));
        }
        totp = setup.newTotpSecret(typed.required("username"));
    }

    public void back() {
        totp = null;
    }

    public void finish() {
        TotpSecret secret = totp;
        if (secret == null) {
            return;
        }
        setup.setUp(new SetUpOrganisation(
                typed.required("secret"),
                typed.required("code"),
                typed.required("name"),
                typed.required("currency"),
                typed.required("username"),
                typed.required("displayName"),
                typed.required("email"),
                typed.secret("password"),
                secret.base32(),
                typed.required("totpCode")));
        announce.andGo("/sign-in", "setup.done");
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
