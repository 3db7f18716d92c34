package et.aksum.clients.portal;

import et.aksum.clients.RegistrationCorrections;
import et.aksum.clients.RegistrationCorrections.Correct;
import et.aksum.clients.RegistrationCorrections.Returned;
import et.aksum.clients.RegistrationState;
import et.aksum.clients.Registrations;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.Status;
import et.aksum.platform.security.ClientAddress;
import et.aksum.platform.security.PublicOrigin;
import et.aksum.tenancy.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where an applicant confirms his address, and later sees how things stand. */
@Named
@ViewScoped
public class RegistrationStatusPage extends ApplicantForm {
    @Inject
    PublicOrigin origins;

    @Inject
    Registrations registrations;

    @Inject
    RegistrationCorrections corrections;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    private @Nullable Status status;
    private @Nullable Returned returned;
    private boolean corrected;
    private boolean confirmed;

    @PostConstruct
    void open() {
        String organisation = request.getParameter("organisation");
        if (organisation != null) {
            getTyped().put("organisation", organisation);
        }
    }

    /** Shows what the link leads to; the page's script sends what stands behind the hash. */
    public void look() {
        Status found = Strangers.limited(() -> registrations.status(link()));
        status = found;
        returned = found.state() == RegistrationState.PENDING
                ? Strangers.limited(() -> corrections.toCorrect(link())).orElse(null)
                : null;
        if (returned != null) {
            fill(returned.institution(), returned.person());
        }
    }

    /** Hands in again what was sent back. */
    public void correct() {
        Correct command = new Correct(link(), facts(getTyped()), person(getTyped(), getRoles()));
        Strangers.limited(() -> {
            corrections.correct(command);
            return true;
        });
        corrected = true;
        look();
    }

    /** Spends the link of the letter. */
    public void confirm() {
        getTyped().put("key", Strangers.limited(() -> registrations.confirm(link())));
        confirmed = true;
        look();
    }

    private LinkUse link() {
        return new LinkUse(
                getTyped().required("organisation"), getTyped().required("key"), addresses.of(request), Channel.PORTAL);
    }

    /** The address to keep, once the registration is confirmed. */
    public String getAddress() {
        return origins.shown(request) + request.getContextPath() + "/registration?organisation="
                + URLEncoder.encode(getTyped().getOrDefault("organisation", ""), StandardCharsets.UTF_8) + "#"
                + getTyped().getOrDefault("key", "");
    }

    public @Nullable Status getStatus() {
        return status;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    /** What is to be corrected; null when nothing is. */
    public @Nullable Returned getReturned() {
        return returned;
    }

    public boolean isCorrected() {
        return corrected;
    }
}
