package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.ContactRole;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks for an institution. Removed, the row stays: documents name it. */
@Entity
@Table(schema = "clients", name = "contact")
public class Contact {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "institution_id")
    private UUID institutionId;

    private String name;
    private String email;
    private @Nullable String phone;
    private String language;

    @Column(name = "for_orders")
    private boolean forOrders;

    @Column(name = "for_finance")
    private boolean forFinance;

    @Column(name = "for_receiving")
    private boolean forReceiving;

    @Column(name = "pharmacist_in_charge")
    private boolean pharmacistInCharge;

    @Column(name = "user_id")
    private @Nullable UUID userId;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Contact() {}

    public Contact(UUID orgId, UUID id, ClientId institution, Person person) {
        this.orgId = orgId;
        this.id = id;
        this.institutionId = institution.value();
        take(person);
    }

    public void revise(long expected, Person person) {
        if (version != expected) {
            throw new StaleVersion("contact " + name, expected, version);
        }
        take(person);
    }

    private void take(Person person) {
        name = person.name();
        email = person.email();
        phone = person.phone();
        language = person.language();
        forOrders = person.roles().contains(ContactRole.ORDERS);
        forFinance = person.roles().contains(ContactRole.FINANCE);
        forReceiving = person.roles().contains(ContactRole.RECEIVING);
        pharmacistInCharge = person.roles().contains(ContactRole.PHARMACIST_IN_CHARGE);
    }

    /** The account with which the person signs in; one at a time. */
    public void signsInAs(UUID account) {
        userId = account;
    }

    public void remove(OffsetDateTime now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    void moveTo(ClientId survivor) {
        institutionId = survivor.value();
    }

    public boolean isInUse() {
        return deletedAt == null;
    }

    public UUID id() {
        return id;
    }

    public ClientId institution() {
        return new ClientId(institutionId);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public @Nullable UUID userId() {
        return userId;
    }
}
