package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** The first organisation and its administrator. */
@Named
@ViewScoped
public class SetUpPage extends JoiningPage {
    public boolean isOpen() {
        return setup.isOpen();
    }

    @Override
    String account() {
        return "username";
    }

    @Override
    void join(String secret) {
        setup.setUp(new SetUpOrganisation(
                typed.required("secret"),
                typed.required("code"),
                typed.required("name"),
                typed.required("currency"),
                typed.required("username"),
                typed.required("displayName"),
                typed.required("email"),
                typed.secret("password"),
                secret,
                typed.required("totpCode")));
    }

    @Override
    String welcome() {
        return "setup.done";
    }
}
