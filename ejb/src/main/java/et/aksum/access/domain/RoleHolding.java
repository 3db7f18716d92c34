package et.aksum.access.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holds a role from one moment until another; ending it keeps the history. */
@Entity
@Table(schema = "identity", name = "role_assignment")
public class RoleHolding {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID user;

    @Column(name = "role_id")
    private UUID role;

    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    @Column(name = "valid_to")
    private @Nullable OffsetDateTime validTo;

    @Column(name = "granted_by")
    private @Nullable UUID grantedBy;

    private @Nullable String reason;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected RoleHolding() {}

    public RoleHolding(
            OrganisationId organisation,
            UserId user,
            UUID role,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable UUID grantedBy,
            @Nullable String reason) {
        this.id = Uuid7.next();
        this.organisation = organisation.value();
        this.user = user.value();
        this.role = role;
        this.validFrom = from;
        this.validTo = until;
        this.grantedBy = grantedBy;
        this.reason = reason;
    }

    /** Whether it counts at least from the one moment until the other; null: for ever. */
    boolean covers(OffsetDateTime from, @Nullable OffsetDateTime until) {
        return !from.isBefore(validFrom) && (validTo == null || until != null && !until.isAfter(validTo));
    }

    /** Ends now what has begun; what begins only later never begins. */
    public void end(OffsetDateTime now) {
        validTo = now.isBefore(validFrom) ? validFrom : now;
    }

    public boolean isValidAt(OffsetDateTime moment) {
        return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
    }

    public UUID id() {
        return id;
    }

    public UUID user() {
        return user;
    }

    public UUID role() {
        return role;
    }
}
