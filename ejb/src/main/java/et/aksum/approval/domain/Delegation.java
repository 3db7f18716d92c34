package et.aksum.approval.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asked in whose place while somebody is away. It gives nobody a right he does not have himself, and is not handed on. */
@Entity
@Table(schema = "approval", name = "delegation")
public class Delegation {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "from_id", updatable = false)
    private UUID fromId;

    @Column(name = "to_id", updatable = false)
    private UUID toId;

    @Column(name = "subject_type", updatable = false)
    private @Nullable String subjectType;

    @Column(name = "valid_from", updatable = false)
    private OffsetDateTime validFrom;

    @Column(name = "valid_to", updatable = false)
    private OffsetDateTime validTo;

    @Column(updatable = false)
    private String reason;

    @Column(name = "revoked_at")
    private @Nullable OffsetDateTime revokedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    /** @throws InvalidInput when it names the delegator himself, or its dates are in disorder, past, or more than a year apart */
    public Delegation(
            UUID orgId,
            UserId from,
            UserId to,
            @Nullable String subjectType,
            OffsetDateTime validFrom,
            OffsetDateTime validTo,
            String reason,
            OffsetDateTime now) {
        if (from.equals(to)) {
            throw new InvalidInput("delegate", "A delegate is somebody else.");
        }
        if (!validTo.isAfter(validFrom) || !validTo.isAfter(now) || validTo.isAfter(validFrom.plusDays(366))) {
            throw new InvalidInput("validTo", "A delegation ends in the future, after it begins, and within a year.");
        }
        this.id = Uuid7.next();
        this.orgId = orgId;
        this.fromId = from.value();
        this.toId = to.value();
        this.subjectType = subjectType;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.reason = PlainText.line("reason", 500, reason);
    }

    /** Ends it now; ending it again changes nothing. */
    public void revoke(OffsetDateTime now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UserId from() {
        return new UserId(fromId);
    }

    public UserId to() {
        return new UserId(toId);
    }

    public OffsetDateTime validFrom() {
        return validFrom;
    }

    public OffsetDateTime validTo() {
        return validTo;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String subjectType() {
        return subjectType;
    }

    public boolean isInForce(OffsetDateTime at) {
        return revokedAt == null && !at.isBefore(validFrom) && at.isBefore(validTo);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
