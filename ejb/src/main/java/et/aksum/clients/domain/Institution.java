package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ClientRefusal.ClientCircle;
import et.aksum.clients.ClientRefusal.ClientOutOfUse;
import et.aksum.clients.ClientRefusal.EarnerApproved;
import et.aksum.clients.Ownership;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who buys. There is none that nobody approved; {@link InstitutionRepository#admit} makes them. */
@Entity
@Table(schema = "clients", name = "institution")
public class Institution {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    private String tin;
    private String name;
    private @Nullable String gln;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    private String status;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "sales_owner")
    private @Nullable UUID salesOwner;

    @Column(name = "registered_by", updatable = false)
    private @Nullable UUID registeredBy;

    @Column(name = "approved_by", updatable = false)
    private UUID approvedBy;

    @Column(name = "approved_at", updatable = false)
    private OffsetDateTime approvedAt;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Institution() {}

    /** @throws InvalidInput when a text is out of bounds, or TIN or GLN are none */
    public void revise(
            long expected,
            String newTin,
            String newName,
            @Nullable String newGln,
            ClientKind newKind,
            Ownership newOwnership) {
        requireInUse();
        requireVersion(expected);
        tin = Tin.required(newTin);
        name = PlainText.line("name", 200, newName);
        gln = Gln.optional(newGln);
        kind = newKind;
        ownership = newOwnership;
    }

    /** @param owner who earns on it from now on; null for nobody @throws EarnerApproved when he approved it */
    public void assign(long expected, @Nullable UUID owner) {
        requireInUse();
        requireVersion(expected);
        if (owner != null && !mayBelongTo(owner)) {
            throw new EarnerApproved();
        }
        salesOwner = owner;
    }

    /** Its earner left. @param owner never who approved it; null for nobody */
    public void passOn(@Nullable UUID owner) {
        if (approvedBy.equals(owner)) {
            throw new EarnerApproved();
        }
        salesOwner = owner;
    }

    /** Whether this person may earn on it: not who approved it. */
    public boolean mayBelongTo(UUID owner) {
        return !approvedBy.equals(owner);
    }

    /** Longer circles are found by the database, which sees all institutions. */
    public void belongTo(long expected, @Nullable Institution parent) {
        requireInUse();
        requireVersion(expected);
        if (parent != null) {
            parent.requireInUse();
            if (parent.id.equals(id)) {
                throw new ClientCircle(name);
            }
        }
        parentId = parent == null ? null : parent.id;
    }

    public void suspend(long expected, String reason) {
        requireInUse();
        requireVersion(expected);
        status = "SUSPENDED";
        statusReason = PlainText.line("reason", 500, reason);
    }

    public void resume(long expected) {
        requireInUse();
        requireVersion(expected);
        status = "APPROVED";
        statusReason = null;
    }

    public void retire(long expected, OffsetDateTime now) {
        requireInUse();
        requireVersion(expected);
        deletedAt = now;
    }

    /** This one ends, the other one takes its place. */
    public void mergeInto(long expected, Institution survivor, OffsetDateTime now) {
        requireInUse();
        requireVersion(expected);
        survivor.requireInUse();
        if (survivor.id.equals(id)) {
            throw new ClientCircle(name);
        }
        mergedInto = survivor.id;
        parentId = null;
        deletedAt = now;
    }

    /** The parent was merged: this one belongs to another, or to none. */
    public void followParent(@Nullable ClientId survivor) {
        parentId = survivor == null || survivor.value().equals(id) ? null : survivor.value();
    }

    /** @throws ClientOutOfUse when it was retired or merged */
    public void requireInUse() {
        if (deletedAt != null) {
            throw new ClientOutOfUse(name);
        }
    }

    public boolean isInUse() {
        return deletedAt == null;
    }

    public boolean isSuspended() {
        return status.equals("SUSPENDED");
    }

    public ClientId id() {
        return new ClientId(id);
    }

    public String tin() {
        return tin;
    }

    public String name() {
        return name;
    }

    public @Nullable String gln() {
        return gln;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public @Nullable UUID salesOwner() {
        return salesOwner;
    }

    /** @throws StaleVersion when somebody changed it meanwhile */
    public void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("client " + name, expected, version);
        }
    }
}
