package et.aksum.clients.portal;

import et.aksum.clients.ClientContacts;
import et.aksum.clients.ClientContacts.KeepConsent;
import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientDetails.ContactRow;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.ClientRefusal;
import et.aksum.consent.ConsentQueries.PersonConsents;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact of a client: what he agreed to, and what he says now to whoever looks after him. */
@Named
@ViewScoped
public class ContactPage implements Serializable {
    @Inject
    ClientQueries clients;

    @Inject
    ClientContacts contacts;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();
    private @Nullable String client;
    private @Nullable String id;
    private @Nullable ClientDetails details;
    private @Nullable ContactRow contact;
    private @Nullable PersonConsents consents;

    /** Reads the contact the address names, with the questions in the language he reads. */
    public void open() {
        ClientId institution = new ClientId(id(client));
        UUID wanted = id(id);
        ClientDetails found = clients.details(institution);
        ContactRow row = found.contacts().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ClientRefusal.PartNotFound("contact"));
        details = found;
        contact = row;
        consents = contacts.consents(new ClientId(found.client().id()), wanted, Locale.forLanguageTag(row.language()));
        typed.put("language", row.language());
    }

    public void give() {
        keep(true);
    }

    public void withdraw() {
        keep(false);
    }

    private void keep(boolean given) {
        contacts.keepConsent(new KeepConsent(
                new ClientId(id(client)),
                id(id),
                typed.required("purpose"),
                given,
                typed.required("language"),
                typed.required("how")));
        announce.andGo(
                "/clients/contact?client=" + client + "&id=" + id,
                given ? "contact.consent.given.done" : "contact.consent.withdrawn.done");
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            throw new ClientRefusal.PartNotFound("contact");
        }
    }

    public @Nullable ClientDetails getDetails() {
        return details;
    }

    public @Nullable ContactRow getContact() {
        return contact;
    }

    public @Nullable PersonConsents getConsents() {
        return consents;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getClient() {
        return client;
    }

    public void setClient(@Nullable String client) {
        this.client = client;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
