package et.aksum.procurement.domain;

import et.aksum.procurement.SupplierId;
import et.aksum.procurement.SupplierRefusal.SupplierNotOrderable;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.PlainText;
import et.aksum.shared.StaleVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to buy from, or the organisation's own regional stock, which is never bought from. */
@Entity
@Table(schema = "procurement", name = "supplier")
public class Supplier {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(updatable = false)
    private String kind;

    private @Nullable String tin;
    private @Nullable String country;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Supplier() {}

    /** A new external supplier. @throws InvalidInput when a text is out of bounds or the TIN has not ten digits */
    public Supplier(
            UUID orgId, SupplierId id, String code, String name, @Nullable String tin, @Nullable String country) {
        this.orgId = orgId;
        this.id = id.value();
        this.code = PlainText.line("code", 40, code);
        this.name = PlainText.line("name", 200, name);
        this.kind = "EXTERNAL";
        this.tin = tenDigits(tin);
        this.country = country;
    }

    /** @throws StaleVersion when somebody else was faster */
    public void revise(long expectedVersion, String newName, @Nullable String newTin, @Nullable String newCountry) {
        requireVersion(expectedVersion);
        name = PlainText.line("name", 200, newName);
        tin = tenDigits(newTin);
        country = newCountry;
    }

    public void retire(long expectedVersion, OffsetDateTime now) {
        requireVersion(expectedVersion);
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** @throws SupplierNotOrderable when nothing can be ordered here */
    public void requireOrderable() {
        if (deletedAt != null) {
            throw new SupplierNotOrderable(name, "the supplier is retired");
        }
        if (!kind.equals("EXTERNAL")) {
            throw new SupplierNotOrderable(name, "it is your own stock");
        }
    }

    public SupplierId id() {
        return new SupplierId(id);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String tin() {
        return tin;
    }

    private void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("supplier " + code, expected, version);
        }
    }

    private static @Nullable String tenDigits(@Nullable String tin) {
        if (tin != null && !tin.matches("[0-9]{10}")) {
            throw new InvalidInput("tin", "A taxpayer number has exactly ten digits.");
        }
        return tin;
    }
}
