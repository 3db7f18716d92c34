package et.aksum.clients.portal;

import et.aksum.clients.Registrations;
import et.aksum.clients.Registrations.Register;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.security.ClientAddress;
import et.aksum.tenancy.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A stranger registers an institution, or himself as somebody who speaks for it. */
@Named
@ViewScoped
public class RegisterPage extends ApplicantForm {
    @Inject
    Registrations registrations;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    private boolean done;

    @PostConstruct
    void open() {
        String organisation = request.getParameter("organisation");
        if (organisation != null) {
            getTyped().put("organisation", organisation);
        }
        getTyped().put("language", Labels.locale().getLanguage().equals("am") ? "am" : "en");
    }

    /** Always ends alike, whatever is known already. */
    public void register() {
        Register command = new Register(
                getTyped().required("organisation"),
                facts(getTyped()),
                person(getTyped(), getRoles()),
                addresses.of(request),
                Channel.PORTAL);
        Strangers.limited(() -> registrations.register(command));
        done = true;
    }

    public boolean isDone() {
        return done;
    }
}
