package et.aksum.identity.portal;

import et.aksum.identity.FirstRunSetup;
import et.aksum.identity.FirstRunSetup.SetUpOrganisation;
import et.aksum.identity.FirstRunSetup.Supervisor;
import et.aksum.platform.portal.FieldRefused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        var founded = setup.setUp(organisation(chosen, secret, typed.required("totpCode")));
        var invitation = founded.supervisor();
        if (invitation != null) {
            announce.here("setup.supervisor.invited", typed.required("supervisorDisplayName"), invitation.code());
        }
    }

    /** All of it or nothing: half a person cannot be invited. */
    private @Nullable Supervisor supervisor() {
        boolean none = Stream.of("supervisorUsername", "supervisorDisplayName", "supervisorEmail")
                .allMatch(typed::isBlank);
        return none
                ? null
                : new Supervisor(
                        typed.required("supervisorUsername"),
                        typed.required("supervisorDisplayName"),
                        typed.required("supervisorEmail"));
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
                totpCode,
                supervisor());
    }

    @Override
    String welcome() {
        return "setup.done";
    }
}
