package et.aksum.identity.domain;

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

/** The one-use way in of an invited person; spent by compare-and-set in {@link UserRepository}. */
@Entity
@Table(schema = "identity", name = "invitation")
public class Invitation {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "user_id")
    private UUID user;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "accepted_at")
    private @Nullable OffsetDateTime acceptedAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Invitation() {}

    public Invitation(OrganisationId organisation, UserId user, byte[] codeHash, OffsetDateTime expiresAt) {
        this.id = Uuid7.next();
        this.organisation = organisation.value();
        this.user = user.value();
        this.codeHash = codeHash.clone();
        this.expiresAt = expiresAt;
    }
}
