package et.aksum.identity.portal;

import et.aksum.identity.Factors;
import et.aksum.identity.Factors.OwnFactors;
import et.aksum.identity.LostFactor;
import et.aksum.identity.Passkeys;
import et.aksum.identity.Passwords;
import et.aksum.identity.Passwords.ChangePassword;
import et.aksum.identity.StepUp;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.PasskeyAsking;
import et.aksum.platform.portal.SignInPlace;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.PortalSession;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with: password, authenticator, passkeys, recovery codes. Changes need a fresh second factor. */
@Named
@ViewScoped
public class FactorsPage implements Serializable {
    private static final String HERE = "/identity/factors";

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    Passwords passwords;

    @Inject
    LostFactor lostFactor;

    @Inject
    OwnAuthenticator authenticator;

    @Inject
    StepUp stepUp;

    @Inject
    PasskeyAsking passkey;

    @Inject
    SignInPlace place;

    @Inject
    PortalSession session;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable OwnFactors mine;
    private List<String> codes = List.of();

    /** Opens the page for changes by a fresh code. */
    public void confirm() {
        place.take();
        session.steppedUp(stepUp.confirm(typed.required("code")));
        announce.go(HERE);
    }

    /** Opens the page for changes by a passkey. */
    public void confirmByPasskey() {
        place.take();
        session.steppedUp(stepUp.confirmByPasskey(passkey.taken("step-up", typed.optional("passkey"))));
        announce.go(HERE);
    }

    public void changePassword() {
        String chosen = typed.secret("password");
        if (!chosen.equals(typed.secret("passwordAgain"))) {
            throw new FieldRefused("passwordAgain", announce.words("setup.password.differs"));
        }
        passwords.change(new ChangePassword(typed.secret("currentPassword"), chosen));
        announce.andGo(HERE, "factors.password.done");
    }

    public void tieAuthenticator() {
        factors.tieAuthenticator(authenticator.secret(), typed.required("totpCode"));
        announce.andGo(HERE, "factors.authenticator.done");
    }

    public void putAuthenticatorDown() {
        factors.putAuthenticatorDown();
        announce.andGo(HERE, "factors.authenticator.putDown.done");
    }

    /** The codes are shown once, on this page. */
    public void makeCodes() {
        codes = factors.newRecoveryCodes().codes();
        mine = null;
    }

    public void addPasskey() {
        passkeys.register(passkey.taken("register", typed.optional("made")), typed.required("name"));
        announce.andGo(HERE, "factors.passkey.added");
    }

    public void renamePasskey() {
        passkeys.rename(UUID.fromString(typed.required("passkeyId")), typed.required("newName"));
        announce.andGo(HERE, "factors.passkey.renamed");
    }

    public void removePasskey(UUID id) {
        passkeys.remove(id);
        announce.andGo(HERE, "factors.passkey.removed");
    }

    /** Stops a request for new factors that somebody made with this person's password. */
    public void stopRecovery() {
        lostFactor.cancel();
        announce.andGo(HERE, "stop.done");
    }

    /** Whether somebody, perhaps not he, says that this person lost his factors. */
    public boolean isRecoveryAsked() {
        return lostFactor.mine().isPresent();
    }

    public OwnFactors getMine() {
        OwnFactors known = mine;
        if (known == null) {
            known = factors.mine();
            mine = known;
        }
        return known;
    }

    public List<String> getCodes() {
        return codes;
    }

    public Typed getTyped() {
        return typed;
    }
}
