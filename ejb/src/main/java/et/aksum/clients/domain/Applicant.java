package et.aksum.clients.domain;

import et.aksum.clients.ContactRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who registers an institution, and for what he would speak. */
@Embeddable
public class Applicant {
    @Column(name = "contact_name")
    private String name;

    @Column(name = "contact_email")
    private String email;

    @Column(name = "contact_phone")
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

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Applicant() {}

    Applicant(Person person) {
        name = person.name();
        email = person.email();
        phone = person.phone();
        language = person.language();
        forOrders = person.roles().contains(ContactRole.ORDERS);
        forFinance = person.roles().contains(ContactRole.FINANCE);
        forReceiving = person.roles().contains(ContactRole.RECEIVING);
        pharmacistInCharge = person.roles().contains(ContactRole.PHARMACIST_IN_CHARGE);
    }

    /** The same person, as a contact takes him over. */
    public Person person() {
        Set<ContactRole> roles = EnumSet.noneOf(ContactRole.class);
        add(roles, forOrders, ContactRole.ORDERS);
        add(roles, forFinance, ContactRole.FINANCE);
        add(roles, forReceiving, ContactRole.RECEIVING);
        add(roles, pharmacistInCharge, ContactRole.PHARMACIST_IN_CHARGE);
        return new Person(name, email, phone, language, roles);
    }

    private static void add(Set<ContactRole> roles, boolean held, ContactRole role) {
        if (held) {
            roles.add(role);
        }
    }
}
