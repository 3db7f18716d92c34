package et.aksum.platform.portal;

import et.aksum.identity.StepUp;
import et.aksum.platform.security.PortalSession;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The second factor that weighty actions ask for again. The use case decides whether it is fresh enough; this only asks for it. */
@Named
@RequestScoped
public class FreshCode {
    /** Name of the field in which the step-up dialog sends a code along with the form it interrupted. */
    static final String PARAMETER = "stepUpCode";
    /** Name of the field in which it sends what a passkey answered, instead. */
    static final String PASSKEY_PARAMETER = "stepUpPasskey";
    /** What the challenge of the dialog is for. */
    private static final String PURPOSE = "step-up";

    @Inject
    StepUp stepUp;

    @Inject
    PasskeyAsking passkey;

    @Inject
    SignInPlace place;

    @Inject
    PortalSession session;

    @Inject
    Clock clock;

    private @Nullable Interrupted interrupted;
    private @Nullable String refusal;

    /** A form whose action waits for a code: the client ids of the form and of the button that was pressed. */
    record Interrupted(String form, String command) {}

    /** Asks for a code in a dialog that sends the same form again. False when no form can be sent again. */
    boolean ask(FacesContext faces) {
        interrupted = PressedCommand.of(faces).orElse(null);
        return interrupted != null;
    }

    /** The code was refused: the dialog opens again and says why. */
    void askAgain(FacesContext faces, BusinessException refused) {
        ask(faces);
        refusal = refused instanceof StepUp.Refused
                ? Labels.text(Labels.locale(), "code.refused")
                : Refusals.words(refused, Labels.locale());
    }

    /** Whether the page shows the dialog. */
    public boolean isAsked() {
        return interrupted != null;
    }

    /** The client id of the form that is sent again. */
    public String getForm() {
        return interrupted == null ? "" : interrupted.form();
    }

    /** The client id of the button that is pressed again. */
    public String getCommand() {
        return interrupted == null ? "" : interrupted.command();
    }

    /** Why the last code was not accepted, or null. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What the browser is told to ask one of the person's passkeys, in the dialog. */
    public String getPasskeyOptions() {
        return passkey.mine(PURPOSE);
    }

    /** Proves what one of the person's passkeys answered in the dialog. @throws BusinessException when it is not his, or answers nothing asked here */
    void proveByPasskey(String answer) {
        place.take();
        session.steppedUp(stepUp.confirmByPasskey(passkey.taken(PURPOSE, answer)));
    }

    /** Proves the code, if one was typed; else the last proof must still be fresh. @throws StepUp.Required when it is not: a dialog asks then */
    public void require(@Nullable String code) {
        if (code == null && !isFresh()) {
            throw new StepUp.Required();
        }
        prove(code);
    }

    /** Proves the code, if one was typed; without one the last proof must still be fresh. */
    public void prove(@Nullable String code) {
        if (code != null) {
            place.take();
            session.steppedUp(stepUp.confirm(code));
        }
    }

    /** Whether the last code is recent enough that the page need not ask for another. */
    public boolean isFresh() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // Half a minute is kept back for filling in the rest of the form.
        return TenantContext.current()
                .map(Caller::secondFactorAt)
                .filter(at -> at.plus(Assurance.HELD).minusSeconds(30).isAfter(now))
                .isPresent();
    }
}
