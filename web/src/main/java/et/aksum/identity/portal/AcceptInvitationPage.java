package et.aksum.identity.portal;

import et.aksum.identity.Invitations;
import et.aksum.identity.Invitations.AcceptInvitation;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An invited person chooses a password and ties an authenticator to the account. */
@Named
@ViewScoped
public class AcceptInvitationPage extends JoiningPage {
    @Inject
    Invitations invitations;

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
    String account() {
        return "organisation";
    }

    @Override
    void join(String secret) {
        invitations.accept(new AcceptInvitation(
                typed.required("organisation"),
                typed.required("code"),
                typed.secret("password"),
                secret,
                typed.required("totpCode")));
    }

    @Override
    String welcome() {
        return "invitation.done";
    }
}
