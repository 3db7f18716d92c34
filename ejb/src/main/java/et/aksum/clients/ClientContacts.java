package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.domain.Contact;
import et.aksum.clients.domain.ContactAccounts;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.PartRepository;
import et.aksum.clients.domain.Person;
import et.aksum.consent.ConsentLedger;
import et.aksum.consent.ConsentQueries;
import et.aksum.consent.ConsentQueries.PersonConsents;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who speak for institutions. */
@Stateless
public class ClientContacts {
    private static final int LONGEST_HOW = 200;

    @Inject
    ConsentLedger ledger;

    @Inject
    ConsentQueries consents;

    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    ContactAccounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A contact that was added. */
    public record ContactId(UUID value) {}

    /**
     * Somebody new.
     *
     * @param phone with country code; {@code 09…} is read as Ethiopian
     * @param language {@code en} or {@code am}
     * @param roles one at least
     */
    public record AddContact(
            ClientId client,
            String name,
            String email,
            @Nullable String phone,
            String language,
            Set<ContactRole> roles) {
        public AddContact {
            roles = Set.copyOf(roles);
        }
    }

    /** The same person, as he is now. */
    public record ReviseContact(
            ClientId client,
            UUID contact,
            long expectedVersion,
            String name,
            String email,
            @Nullable String phone,
            String language,
            Set<ContactRole> roles) {
        public ReviseContact {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * What a contact said of one purpose.
     *
     * @param language {@code en} or {@code am}: of the words that were read to him
     * @param how in which way he said so, for example "by telephone"; at most 200 characters
     */
    public record KeepConsent(
            ClientId client, UUID contact, String purpose, boolean given, String language, String how) {}

    @Idempotent
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public ContactId add(AddContact command) {
        institutions.getForChange(command.client()).requireInUse();
        Contact contact = new Contact(
                TenantContext.require().organisation().value(),
                Uuid7.next(),
                command.client(),
                new Person(command.name(), command.email(), command.phone(), command.language(), command.roles()));
        parts.add(contact);
        record("client.contact-added", command.client(), contact);
        return new ContactId(contact.id());
    }

    /** @throws ClientRefusal.ClientAlreadyExists when another contact of the institution has the address */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void revise(ReviseContact command) {
        institutions.getForChange(command.client()).requireInUse();
        Contact contact = parts.contact(command.client(), command.contact());
        Person person =
                new Person(command.name(), command.email(), command.phone(), command.language(), command.roles());
        parts.contactOf(command.client(), person.email())
                .filter(other -> !other.id().equals(contact.id()))
                .ifPresent(other -> {
                    throw new ClientRefusal.ClientAlreadyExists("contact");
                });
        contact.revise(command.expectedVersion(), person);
        record("client.contact-revised", command.client(), contact);
    }

    /** The person speaks for the institution no more, and can no longer sign in. Documents keep the name. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void remove(ClientId client, UUID id) {
        Contact contact = parts.contact(client, id);
        contact.remove(OffsetDateTime.now(clock));
        accounts.end(contact);
        record("client.contact-removed", client, contact);
    }

    /** Sends the person a letter with a one-use way in; a person who can sign in already gets none. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void invite(ClientId client, UUID id) {
        var institution = institutions.getForChange(client);
        institution.requireInUse();
        Contact contact = parts.contact(client, id);
        accounts.invite(contact, institution.name(), true);
        record("client.contact-invited", client, contact);
    }

    /** What a contact agreed to and took back. @throws ClientRefusal.PartNotFound when the client has no such contact */
    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    public PersonConsents consents(ClientId client, UUID contact, Locale language) {
        return consents.ofContact(parts.contact(client, contact).id(), language);
    }

    /**
     * Keeps what a contact said to the caller: the ledger names the caller as who entered it, the trail how the contact said so. A no
     * stops what is queued for him.
     *
     * @throws ClientRefusal.PartNotFound when the client has no such contact
     * @throws ConsentLedger.NotAsked when the purpose does not rest on consent, or is not one to be taken on somebody's word
     */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void keepConsent(KeepConsent command) {
        Contact contact = parts.contact(command.client(), command.contact());
        String how = PlainText.line("how", LONGEST_HOW, command.how());
        ledger.onWord(contact.id(), command.purpose(), command.given(), Locale.forLanguageTag(command.language()));
        trail.record(new AuditEvent(
                "client.contact-consent",
                "client",
                command.client().value().toString(),
                Map.of(
                        "contact", contact.id().toString(),
                        "purpose", command.purpose(),
                        "given", command.given(),
                        "how", how)));
    }

    private void record(String action, ClientId client, Contact contact) {
        trail.record(new AuditEvent(
                action,
                "client",
                client.value().toString(),
                Map.of("contact", contact.id().toString())));
    }
}
