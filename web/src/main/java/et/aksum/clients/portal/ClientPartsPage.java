package et.aksum.clients.portal;

import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientContacts;
import et.aksum.clients.ClientContacts.AddContact;
import et.aksum.clients.ClientContacts.ReviseContact;
import et.aksum.clients.ClientDetails.ContactRow;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientParticulars;
import et.aksum.clients.ClientParticulars.AddAddress;
import et.aksum.clients.ClientParticulars.AddLicence;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.PlaceQueries;
import et.aksum.clients.PlaceQueries.PlaceRow;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialogs of a client's page for what belongs to it: contacts, licences, addresses. */
@Named
@ViewScoped
public class ClientPartsPage implements Serializable {
    @Inject
    ClientContacts contacts;

    @Inject
    ClientParticulars particulars;

    @Inject
    PlaceQueries places;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private String[] roles = {};
    private @Nullable String id;

    /** Adds a contact, or revises the one the dialog was opened for. */
    public void saveContact() {
        String known = typed.optional("contactId");
        String name = typed.required("contactName");
        if (known == null) {
            contacts.add(new AddContact(
                    client(),
                    name,
                    typed.required("email"),
                    typed.optional("phone"),
                    typed.required("language"),
                    Roles.of(roles)));
        } else {
            contacts.revise(new ReviseContact(
                    client(),
                    UUID.fromString(known),
                    Long.parseLong(typed.required("contactVersion")),
                    name,
                    typed.required("email"),
                    typed.optional("phone"),
                    typed.required("language"),
                    Roles.of(roles)));
        }
        again("clients.contact.saved", name);
    }

    public void removeContact(UUID contact) {
        contacts.remove(client(), contact);
        again("clients.contact.removed", null);
    }

    public void inviteContact(UUID contact) {
        contacts.invite(client(), contact);
        again("clients.contact.invited", null);
    }

    public void addLicence() {
        LocalDate last = typed.day("expiresOn");
        if (last == null) {
            throw new FieldRefused("expiresOn", announce.words("form.missing"));
        }
        particulars.add(new AddLicence(
                client(),
                LicenceKind.valueOf(typed.required("licenceKind")),
                typed.required("number"),
                typed.optional("authority"),
                typed.day("issuedOn"),
                last));
        again("clients.licence.added", null);
    }

    public void removeLicence(UUID licence) {
        particulars.removeLicence(client(), licence);
        again("clients.licence.removed", null);
    }

    public void addAddress() {
        particulars.add(new AddAddress(
                client(),
                AddressKind.valueOf(typed.required("addressKind")),
                typed.required("region"),
                typed.optional("zone"),
                typed.optional("woreda"),
                typed.optional("kebele"),
                typed.optional("directions"),
                typed.number("latitude"),
                typed.number("longitude")));
        again("clients.address.added", null);
    }

    public void removeAddress(UUID address) {
        particulars.removeAddress(client(), address);
        again("clients.address.removed", null);
    }

    /** What the dialog shows of a contact, as the page's script reads it. */
    public String fill(ContactRow contact) {
        return Json.createObjectBuilder()
                .add("id", contact.id().toString())
                .add("version", String.valueOf(contact.version()))
                .add("name", contact.name())
                .add("email", contact.email())
                .add("phone", Objects.requireNonNullElse(contact.phone(), ""))
                .add("language", contact.language())
                .build()
                .toString();
    }

    public void regionChosen() {
        typed.remove("zone");
        typed.remove("woreda");
    }

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

    private void again(String key, @Nullable String name) {
        announce.andGo("/clients/client?id=" + client().value(), key, name);
    }

    private ClientId client() {
        return new ClientId(UUID.fromString(String.valueOf(id)));
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

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
