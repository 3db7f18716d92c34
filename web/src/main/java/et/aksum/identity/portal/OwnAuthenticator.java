package et.aksum.identity.portal;

import et.aksum.identity.Factors.TotpSecret;
import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.Passkeys;
import et.aksum.platform.portal.QrDrawing;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The authenticator somebody is about to tie to his own account. Its secret is the page's, and stays: it may be scanned already. */
@Named
@ViewScoped
public class OwnAuthenticator implements Serializable {
    @Inject
    Passkeys passkeys;

    @Inject
    FirstRunSetup setup;

    private @Nullable TotpSecret totp;

    public TotpSecret getTotp() {
        TotpSecret shown = totp;
        if (shown == null) {
            shown = setup.newTotpSecret(passkeys.owner().account());
            totp = shown;
        }
        return shown;
    }

    public QrDrawing getQr() {
        return QrDrawing.of(getTotp().otpauthUri());
    }

    /** What the caller's authenticator and the server share, in base32. */
    String secret() {
        return getTotp().base32();
    }
}
