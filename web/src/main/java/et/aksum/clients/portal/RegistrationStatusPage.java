package et.aksum.clients.portal;

import et.aksum.clients.Registrations;
import et.aksum.clients.Registrations.LinkUse;
import et.aksum.clients.Registrations.Status;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.ClientAddress;
import et.aksum.platform.security.PublicOrigin;
import et.aksum.tenancy.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where an applicant confirms his address, and later sees how things stand. */
@Named
@ViewScoped
public class RegistrationStatusPage implements Serializable {
    @Inject
    PublicOrigin origins;

    @Inject
    Registrations registrations;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable Status status;
    private boolean confirmed;

    @PostConstruct
    void open() {
        String organisation = request.getParameter("organisation");
        if (organisation != null) {
            typed.put("organisation", organisation);
        }
    }

    /** Shows what the link leads to; the page's script sends what stands behind the hash. */
    public void look() {
        status = Strangers.limited(() -> registrations.status(link()));
    }

    /** Spends the link of the letter. */
    public void confirm() {
        typed.put("key", Strangers.limited(() -> registrations.confirm(link())));
        confirmed = true;
        look();
    }

    private LinkUse link() {
        return new LinkUse(
                typed.required("organisation"), typed.required("key"), addresses.of(request), Channel.PORTAL);
    }

    /** The address to keep, once the registration is confirmed. */
    public String getAddress() {
        return origins.shown(request) + request.getContextPath() + "/registration?organisation="
                + URLEncoder.encode(typed.getOrDefault("organisation", ""), StandardCharsets.UTF_8) + "#"
                + typed.getOrDefault("key", "");
    }

    public @Nullable Status getStatus() {
        return status;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public Typed getTyped() {
        return typed;
    }
}
