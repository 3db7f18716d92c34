package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.platform.portal.FieldRefused;
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
    Account check(String chosen) {
        try {
            setup.check(organisation(chosen, "", ""));
        } catch (FirstRunSetup.Refused wrong) {
            throw new FieldRefused("secret", labels.text("problem.setup-refused"));
        }
        return new Account(typed.required("code"), typed.required("username"));
    }

    @Override
    void join(String chosen, String secret) {
        setup.setUp(organisation(chosen, secret, typed.required("totpCode")));
    }

    private SetUpOrganisation organisation(String chosen, String secret, String totpCode) {
        return new SetUpOrganisation(
                typed.required("secret"),
                typed.required("code"),
                typed.required("name"),
                typed.required("currency"),
                typed.required("username"),
                typed.required("displayName"),
                typed.required("email"),
                chosen,
                secret,
                totpCode);
    }

    @Override
    String welcome() {
        return "setup.done";
    }
}
