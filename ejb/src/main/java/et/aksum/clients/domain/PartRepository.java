package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.ClientRefusal.ClientAlreadyExists;
import et.aksum.clients.ClientRefusal.PartNotFound;
import et.aksum.clients.LicenceKind;
import et.aksum.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps what belongs to institutions: licences, addresses, contacts. */
@ApplicationScoped
public class PartRepository {
    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    public void add(Licence licence) {
        long twins = em.createQuery(
                        "select count(l) from Licence l where l.institutionId = :client and l.kind = :kind and l.number = :number and l.deletedAt is null",
                        Long.class)
                .setParameter("client", licence.institution().value())
                .setParameter("kind", licence.kind())
                .setParameter("number", licence.number())
                .getSingleResult();
        if (twins > 0) {
            throw new ClientAlreadyExists("licence");
        }
        em.persist(licence);
    }

    /** @throws InvalidInput when the country has no such place */
    public void add(Address address, Locality locality) {
        requireKnown(locality);
        em.persist(address);
    }

    /** @throws InvalidInput naming the most exact place when the country has none of this code, or has it no more */
    public void requireKnown(Locality locality) {
        String code = locality.mostExact();
        if (code == null) {
            return;
        }
        List<?> open = em.createNativeQuery("select closed_at is null from clients.place where code = ?1")
                .setParameter(1, code)
                .getResultList();
        if (!open.contains(true)) {
            throw new InvalidInput(
                    locality.woreda() != null ? "woreda" : locality.zone() != null ? "zone" : "region",
                    open.isEmpty() ? "There is no place of this code." : "This place is closed; choose its successor.");
        }
    }

    /** @throws ClientAlreadyExists when the institution has a contact with this address */
    public void add(Contact contact) {
        if (contactOf(contact.institution(), contact.email()).isPresent()) {
            throw new ClientAlreadyExists("contact");
        }
        em.persist(contact);
        em.flush();
    }

    /** The contact in use of this institution who has this e-mail address. */
    public Optional<Contact> contactOf(ClientId client, String email) {
        return em.createQuery(
                        "select c from Contact c where c.institutionId = :client and lower(c.email) = :email and c.deletedAt is null",
                        Contact.class)
                .setParameter("client", client.value())
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The contact who signs in with this account. */
    public Optional<Contact> contactOf(UUID user) {
        return em.createQuery("select c from Contact c where c.userId = :user and c.deletedAt is null", Contact.class)
                .setParameter("user", user)
                .getResultStream()
                .findFirst();
    }

    /** @throws PartNotFound */
    public Licence licence(ClientId client, UUID id) {
        return part(
                Licence.class, "licence", id, licence -> licence.institution().equals(client));
    }

    /** @throws PartNotFound */
    public Address address(ClientId client, UUID id) {
        return part(Address.class, "address", id, address -> addressesOf(client).contains(address));
    }

    /** @throws PartNotFound when the institution has no such contact in use */
    public Contact contact(ClientId client, UUID id) {
        return part(
                Contact.class,
                "contact",
                id,
                contact -> contact.isInUse() && contact.institution().equals(client));
    }

    private <T> T part(Class<T> type, String what, UUID id, java.util.function.Predicate<T> belongs) {
        @Nullable T found = em.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !belongs.test(found)) {
            throw new PartNotFound(what);
        }
        return found;
    }

    public List<Licence> licencesOf(ClientId client) {
        return of(
                Licence.class,
                "select l from Licence l where l.institutionId = :client and l.deletedAt is null",
                client);
    }

    /** Licences of one kind, removed ones too. */
    public boolean hasLicence(ClientId client, LicenceKind kind, String number) {
        return licencesOf(client).stream()
                .anyMatch(licence -> licence.kind() == kind && licence.number().equals(number));
    }

    public List<Address> addressesOf(ClientId client) {
        return of(
                Address.class,
                "select a from Address a where a.institutionId = :client and a.deletedAt is null",
                client);
    }

    public List<Contact> contactsOf(ClientId client) {
        return of(
                Contact.class,
                "select c from Contact c where c.institutionId = :client and c.deletedAt is null",
                client);
    }

    private <T> List<T> of(Class<T> type, String query, ClientId client) {
        return em.createQuery(query, type)
                .setParameter("client", client.value())
                .getResultList();
    }

    /** Gives all that belongs to one institution to another; removed parts move too, so that history stays whole. */
    public void moveAll(ClientId from, ClientId to) {
        em.createQuery("select l from Licence l where l.institutionId = :client", Licence.class)
                .setParameter("client", from.value())
                .getResultList()
                .forEach(licence -> licence.moveTo(to));
        em.createQuery("select a from Address a where a.institutionId = :client", Address.class)
                .setParameter("client", from.value())
                .getResultList()
                .forEach(address -> address.moveTo(to));
        em.createQuery("select c from Contact c where c.institutionId = :client", Contact.class)
                .setParameter("client", from.value())
                .getResultList()
                .forEach(contact -> contact.moveTo(to));
    }

    public void flush() {
        em.flush();
    }
}
