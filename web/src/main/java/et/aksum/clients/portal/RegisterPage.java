package et.aksum.clients.portal;

import et.aksum.clients.ClientKind;
import et.aksum.clients.ContactRole;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.clients.Registrations;
import et.aksum.clients.Registrations.InstitutionFacts;
import et.aksum.clients.Registrations.PersonFacts;
import et.aksum.clients.Registrations.Register;
import et.aksum.platform.portal.Labels;
import et.aksum.platform.portal.Typed;
import et.aksum.platform.security.ClientAddress;
import et.aksum.tenancy.Channel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stranger registers an institution, or himself as somebody who speaks for it. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    @Inject
    Registrations registrations;

    @Inject
    PlaceQueries places;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private String[] roles = {ContactRole.ORDERS.name()};
    private boolean done;

    @PostConstruct
    void open() {
        String organisation = request.getParameter("organisation");
        if (organisation != null) {
            typed.put("organisation", organisation);
        }
        typed.put("language", Labels.locale().getLanguage().equals("am") ? "am" : "en");
    }

    /** Always ends alike, whatever is known already. */
    public void register() {
        Register command = new Register(
                typed.required("organisation"),
                facts(typed),
                person(typed, roles),
                addresses.of(request),
                Channel.PORTAL);
        Strangers.limited(() -> registrations.register(command));
        done = true;
    }

    /** What a form says about an institution; employees fill in the same one. */
    static InstitutionFacts facts(Typed typed) {
        String licence = typed.optional("licenceKind");
        return new InstitutionFacts(
                typed.required("tin"),
                typed.required("name"),
                typed.optional("gln"),
                ClientKind.valueOf(typed.required("kind")),
                Ownership.valueOf(typed.required("ownership")),
                typed.optional("region"),
                typed.optional("zone"),
                typed.optional("woreda"),
                typed.optional("kebele"),
                licence == null ? null : LicenceKind.valueOf(licence),
                typed.optional("licenceNumber"),
                typed.day("licenceExpiresOn"));
    }

    static PersonFacts person(Typed typed, String[] roles) {
        return new PersonFacts(
                typed.required("contactName"),
                typed.required("email"),
                typed.optional("phone"),
                typed.required("language"),
                Roles.of(roles));
    }

    /** Another region has other zones. */
    public void regionChosen() {
        typed.remove("zone");
        typed.remove("woreda");
    }

    /** Another zone has other woredas. */
    public void zoneChosen() {
        typed.remove("woreda");
    }

    public List<PlaceRow> getRegions() {
        return places.within(null);
    }

    public List<PlaceRow> getZones() {
        return within("region");
    }

    public List<PlaceRow> getWoredas() {
        return within("zone");
    }

    private List<PlaceRow> within(String field) {
        @Nullable String around = typed.optional(field);
        return around == null ? List.of() : places.within(around);
    }

    public Typed getTyped() {
        return typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public boolean isDone() {
        return done;
    }
}
