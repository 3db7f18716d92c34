package et.aksum.clients.domain;

import et.aksum.clients.ClientKind;
import et.aksum.clients.LicenceKind;
import et.aksum.clients.Ownership;
import et.aksum.shared.BusinessYears;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a registration says about the institution. */
@Embeddable
public class Application {
    private String tin;

    private String name;

    private @Nullable String gln;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    @Embedded
    private Locality locality;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence_kind")
    private @Nullable LicenceKind licenceKind;

    @Column(name = "licence_number")
    private @Nullable String licenceNumber;

    @Column(name = "licence_expires_on")
    private @Nullable LocalDate licenceExpiresOn;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Application() {}

    /** A licence is given with kind, number and last day, or not at all. @throws InvalidInput when something will not do */
    public Application(
            String tin,
            String name,
            @Nullable String gln,
            ClientKind kind,
            Ownership ownership,
            Locality locality,
            @Nullable LicenceKind licenceKind,
            @Nullable String licenceNumber,
            @Nullable LocalDate licenceExpiresOn) {
        this.tin = Tin.required(tin);
        this.name = PlainText.line("name", 200, name);
        this.gln = Gln.optional(gln);
        this.kind = kind;
        this.ownership = ownership;
        this.locality = locality;
        this.licenceNumber = PlainText.optionalLine("licenceNumber", 60, licenceNumber);
        this.licenceKind = licenceKind;
        this.licenceExpiresOn = licenceExpiresOn;
        BusinessYears.require("licenceExpiresOn", licenceExpiresOn);
        boolean none = licenceKind == null && this.licenceNumber == null && licenceExpiresOn == null;
        if (!none) {
            require("licenceKind", licenceKind);
            require("licenceNumber", this.licenceNumber);
            require("licenceExpiresOn", licenceExpiresOn);
        }
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidInput(field, "A licence is given with its kind, its number and its last day.");
        }
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

    public ClientKind kind() {
        return kind;
    }

    public Ownership ownership() {
        return ownership;
    }

    public Locality locality() {
        return locality;
    }

    public @Nullable LicenceKind licenceKind() {
        return licenceKind;
    }

    public @Nullable String licenceNumber() {
        return licenceNumber;
    }

    public @Nullable LocalDate licenceExpiresOn() {
        return licenceExpiresOn;
    }
}
