package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** The most a person may approve in one currency. A limit says nothing about any other currency. */
@Entity
@Table(schema = "identity", name = "approval_limit")
public class ApprovalLimit {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID user;

    private String currency;
    private BigDecimal amount;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected ApprovalLimit() {}

    public ApprovalLimit(OrganisationId organisation, UserId user, Money limit) {
        this.id = Uuid7.next();
        this.organisation = organisation.value();
        this.user = user.value();
        this.currency = limit.currency().getCurrencyCode();
        this.amount = checked(limit);
    }

    public void change(Money limit) {
        amount = checked(limit.plus(Money.zero(limit().currency())));
    }

    public Money limit() {
        return Money.of(amount, currency);
    }

    private static BigDecimal checked(Money limit) {
        if (limit.isNegative()) {
            throw new InvalidInput("amount", "An approval limit is zero or more.");
        }
        return limit.amount();
    }
}
