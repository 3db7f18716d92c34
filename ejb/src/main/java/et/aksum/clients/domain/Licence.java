package et.aksum.clients.domain;

import et.aksum.clients.ClientId;
import et.aksum.clients.LicenceKind;
import et.aksum.shared.BusinessYears;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A licence of an institution. A renewed one is a new licence; the old one stays as history. */
@Entity
@Table(schema = "clients", name = "licence")
public class Licence {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LicenceKind kind;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private @Nullable String authority;

    @Column(name = "issued_on", updatable = false)
    private @Nullable LocalDate issuedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Licence() {}

    /**
     * @param expiresOn the last day on which it holds
     * @throws InvalidInput when a text is out of bounds, or it ends before it begins
     */
    public Licence(
            UUID orgId,
            UUID id,
            ClientId institution,
            LicenceKind kind,
            String number,
            @Nullable String authority,
            @Nullable LocalDate issuedOn,
            LocalDate expiresOn) {
        BusinessYears.require("issuedOn", issuedOn);
        BusinessYears.require("expiresOn", expiresOn);
        if (issuedOn != null && issuedOn.isAfter(expiresOn)) {
            throw new InvalidInput("expiresOn", "A licence does not end before it begins.");
        }
        this.orgId = orgId;
        this.id = id;
        this.institutionId = institution.value();
        this.kind = kind;
        this.number = PlainText.line("number", 60, number);
        this.authority = PlainText.optionalLine("authority", 200, authority);
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
    }

    /** Whether it allows something on that day. */
    public boolean holdsOn(LocalDate day) {
        return deletedAt == null && !day.isAfter(expiresOn) && (issuedOn == null || !day.isBefore(issuedOn));
    }

    public void remove(OffsetDateTime now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    void moveTo(ClientId survivor) {
        institutionId = survivor.value();
    }

    public UUID id() {
        return id;
    }

    public LicenceKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public ClientId institution() {
        return new ClientId(institutionId);
    }
}
