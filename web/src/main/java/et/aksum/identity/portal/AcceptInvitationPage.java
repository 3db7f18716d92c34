package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.TotpSecret;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.QrDrawing;
import et.aksum.platform.portal.Typed;
import et.aksum.shared.InvalidInput;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An invited person chooses a password and ties an authenticator to the account. */
@Named
@ViewScoped
public class AcceptInvitationPage implements Serializable {
    @Inject
    Invitations invitations;

    @Inject
    FirstRunSetup secrets;

    @Inject
    Announcements announce;

    @Inject
    Labels labels;

    private final Typed typed = new Typed();
    private @Nullable TotpSecret totp;

    @PostConstruct
    void open() {
        String organisation = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("organisation");
        if (organisation != null) {
            typed.put("organisation", organisation);
        }
    }

    public void next() {
        if (!typed.secret("password").equals(typed.secret("passwordAgain"))) {
            throw new InvalidInput("passwordAgain", labels.text("setup.password.differs"));
        }
        totp = secrets.newTotpSecret(typed.required("organisation"));
    }

    public void back() {
        totp = null;
    }

    public void finish() {
        TotpSecret secret = totp;
        if (secret == null) {
            return;
        }
        invitations.accept(new AcceptInvitation(
                typed.required("organisation"),
                typed.required("code"),
                typed.secret("password"),
                secret.base32(),
                typed.required("totpCode")));
        announce.andGo("/sign-in", "invitation.done");
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
