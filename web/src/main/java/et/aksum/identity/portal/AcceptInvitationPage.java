package et.aksum.identity.portal;

import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.AcceptInvitation;
import et.aksum.identity.Invitations.InvitedPerson;
import et.aksum.platform.portal.FieldRefused;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** An invited person chooses a password and ties an authenticator to the account, where he needs or wants one. */
@Named
@ViewScoped
public class AcceptInvitationPage extends JoiningPage {
    @Inject
    Invitations invitations;

    private @Nullable String person;
    private boolean factorNeeded = true;

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

    @Override
    Account check(String chosen) {
        try {
            InvitedPerson invited = invitations.check(typed.required("organisation"), typed.required("code"), chosen);
            person = invited.displayName();
            factorNeeded = invited.factorNeeded();
            return new Account(invited.organisation(), invited.username());
        } catch (Invitations.Refused wrong) {
            throw new FieldRefused("code", labels.text("invitation.code.refused"));
        }
    }

    @Override
    void join(String chosen, String secret) {
        invitations.accept(new AcceptInvitation(
                typed.required("organisation"), typed.required("code"), chosen, secret, typed.required("totpCode")));
    }

    /** The name of the invited person, once the code has told who it is. */
    public @Nullable String getPerson() {
        return person;
    }

    /** Joins by a password alone, where the organisation asks no more of this person. */
    public void finishWithout() {
        complete(
                chosen -> invitations.accept(new AcceptInvitation(
                        typed.required("organisation"), typed.required("code"), chosen, null, null)),
                "invitation.done.without");
    }

    /** Whether an authenticator must be tied. */
    public boolean isFactorNeeded() {
        return factorNeeded;
    }

    @Override
    String welcome() {
        return "invitation.done";
    }
}
