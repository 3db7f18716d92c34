package et.aksum.clients.domain;

import et.aksum.clients.AddressKind;
import et.aksum.clients.ClientId;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an institution is, or where its goods or bills go. */
@Entity
@Table(schema = "clients", name = "address")
public class Address {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private AddressKind kind;

    private String region;
    private @Nullable String zone;
    private @Nullable String woreda;
    private @Nullable String kebele;
    private @Nullable String directions;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Address() {}

    /**
     * @param latitude degrees in WGS 84, -90 to 90; both or neither
     * @param longitude -180 to 180
     */
    public Address(
            UUID orgId,
            UUID id,
            ClientId institution,
            AddressKind kind,
            Locality locality,
            @Nullable String directions,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidInput(
                    latitude == null ? "latitude" : "longitude", "A position has both latitude and longitude.");
        }
        this.orgId = orgId;
        this.id = id;
        this.institutionId = institution.value();
        this.kind = kind;
        this.region = locality.requireRegion();
        this.zone = locality.zone();
        this.woreda = locality.woreda();
        this.kebele = locality.kebele();
        this.directions = PlainText.optionalLine("directions", 500, directions);
        this.latitude = degrees("latitude", latitude, 90);
        this.longitude = degrees("longitude", longitude, 180);
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

    private static @Nullable BigDecimal degrees(String field, @Nullable BigDecimal value, int most) {
        if (value == null) {
            return null;
        }
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidInput(field, "The %s lies between -%d and %d degrees.".formatted(field, most, most));
        }
        return value.setScale(6, RoundingMode.HALF_UP);
    }
}
