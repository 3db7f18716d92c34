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
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialogs of a client's page for what belongs to it: contacts, licences, addresses. */
@Named
@ViewScoped
public class ClientPartsPage extends PartyForm {
    @Inject
    ClientContacts contacts;

    @Inject
    ClientParticulars particulars;

    @Inject
    Announcements announce;

    private @Nullable String id;

    /** Adds a contact, or revises the one the dialog was opened for. */
    public void saveContact() {
        String known = getTyped().optional("contactId");
        String name = getTyped().required("contactName");
        if (known == null) {
            contacts.add(new AddContact(
                    client(),
                    name,
                    getTyped().required("email"),
                    getTyped().optional("phone"),
                    getTyped().required("language"),
                    Roles.of(getRoles())));
        } else {
            contacts.revise(new ReviseContact(
                    client(),
                    UUID.fromString(known),
                    Long.parseLong(getTyped().required("contactVersion")),
                    name,
                    getTyped().required("email"),
                    getTyped().optional("phone"),
                    getTyped().required("language"),
                    Roles.of(getRoles())));
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
        LocalDate last = getTyped().day("expiresOn");
        if (last == null) {
            throw new FieldRefused("expiresOn", announce.words("form.missing"));
        }
        particulars.add(new AddLicence(
                client(),
                LicenceKind.valueOf(getTyped().required("licenceKind")),
                getTyped().required("number"),
                getTyped().optional("authority"),
                getTyped().day("issuedOn"),
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
                AddressKind.valueOf(getTyped().required("addressKind")),
                getTyped().required("region"),
                getTyped().optional("zone"),
                getTyped().optional("woreda"),
                getTyped().optional("kebele"),
                getTyped().optional("directions"),
                getTyped().number("latitude"),
                getTyped().number("longitude")));
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

    private void again(String key, @Nullable String name) {
        announce.andGo("/clients/client?id=" + client().value(), key, name);
    }

    private ClientId client() {
        return new ClientId(UUID.fromString(String.valueOf(id)));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
