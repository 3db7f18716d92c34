package et.aksum.identity.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.PlainText;
import et.aksum.tenancy.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An organisation that uses this installation: the tenant itself. */
@Entity
@Table(schema = "identity", name = "organisation")
public class Organisation {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String currency;
    private boolean active;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Organisation() {}

    public Organisation(OrganisationId id, String code, String name, String currency) {
        if (!code.matches("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]")) {
            throw new InvalidInput(
                    "code",
                    "The short code has 3 to 40 lower-case letters, digits and hyphens, no hyphen at either end.");
        }
        this.id = id.value();
        this.code = code;
        this.name = PlainText.line("name", 200, name);
        this.currency = Money.currency(currency).getCurrencyCode();
        this.active = true;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    public boolean isActive() {
        return active;
    }
}
