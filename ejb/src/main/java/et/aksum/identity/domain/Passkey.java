package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.PlainText;
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

/** A public key of WebAuthn that speaks for a person. Its counter moves by compare-and-set in {@link PasskeyRepository} only. */
@Entity
@Table(schema = "identity", name = "passkey")
public class Passkey {
    private static final int LONGEST_NAME = 100;

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID user;

    private String name;

    @Column(name = "credential_id")
    private byte[] credentialId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "sign_count")
    private long signCount;

    private @Nullable String transports;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "last_used_at")
    private @Nullable OffsetDateTime lastUsedAt;

    @Column(name = "removed_at")
    private @Nullable OffsetDateTime removedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Passkey() {}

    /** @param made what the authenticator made, after it was judged */
    public Passkey(OrganisationId organisation, UserId user, String name, WebAuthn.Made made, OffsetDateTime now) {
        this.id = Uuid7.next();
        this.organisation = organisation.value();
        this.user = user.value();
        this.name = PlainText.line("name", LONGEST_NAME, name);
        this.credentialId = made.credentialId();
        this.publicKey = made.publicKey();
        this.signCount = made.signCount();
        this.transports = made.transports();
        this.backedUp = made.backedUp();
        this.createdAt = now;
    }

    public void rename(String newName) {
        name = PlainText.line("name", LONGEST_NAME, newName);
    }

    /** It speaks for nobody from now on; the row stays as history. */
    public void remove(OffsetDateTime now) {
        removedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UserId user() {
        return new UserId(user);
    }

    public String name() {
        return name;
    }

    public byte[] credentialId() {
        return credentialId.clone();
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public long signCount() {
        return signCount;
    }

    public boolean backedUp() {
        return backedUp;
    }

    public @Nullable String transports() {
        return transports;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public @Nullable OffsetDateTime lastUsedAt() {
        return lastUsedAt;
    }
}
