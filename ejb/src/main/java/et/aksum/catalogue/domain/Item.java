package et.aksum.catalogue.domain;

import et.aksum.catalogue.ItemDescription;
import et.aksum.catalogue.ItemId;
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

/** Something an organisation deals in. */
@Entity
@Table(schema = "catalogue", name = "item")
public class Item {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 300;

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(name = "product_group")
    private @Nullable String productGroup;

    @Column(name = "sub_group")
    private @Nullable String subGroup;

    @Column(name = "generic_name")
    private @Nullable String genericName;

    private @Nullable String brand;
    private @Nullable String strength;
    private @Nullable String form;

    @Column(name = "pack_size")
    private @Nullable Integer packSize;

    @Column(name = "deleted_at")
    private @Nullable OffsetDateTime deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    /** A new item. @throws InvalidInput when code, name or pack size are out of bounds */
    public Item(UUID orgId, ItemId id, String code, ItemDescription description) {
        this.id = id.value();
        this.orgId = orgId;
        this.code = PlainText.line("code", LONGEST_CODE, code);
        this.name = PlainText.line("name", LONGEST_NAME, description.name());
        take(description);
    }

    /** Takes over another description. @throws StaleVersion when somebody else was faster */
    public void revise(long expectedVersion, ItemDescription description) {
        requireVersion(expectedVersion);
        name = PlainText.line("name", LONGEST_NAME, description.name());
        take(description);
    }

    /** Takes the item out of use. */
    public void retire(long expectedVersion, OffsetDateTime now) {
        requireVersion(expectedVersion);
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    public ItemId id() {
        return new ItemId(id);
    }

    public String code() {
        return code;
    }

    private void take(ItemDescription description) {
        Integer size = description.packSize();
        if (size != null && size < 1) {
            throw new InvalidInput("packSize", "A pack holds one unit or more.");
        }
        productGroup = PlainText.optionalLine("group", LONGEST_NAME, description.group());
        subGroup = PlainText.optionalLine("subGroup", LONGEST_NAME, description.subGroup());
        genericName = PlainText.optionalLine("genericName", LONGEST_NAME, description.genericName());
        brand = PlainText.optionalLine("brand", LONGEST_NAME, description.brand());
        strength = PlainText.optionalLine("strength", LONGEST_NAME, description.strength());
        form = PlainText.optionalLine("form", LONGEST_NAME, description.form());
        packSize = size;
    }

    private void requireVersion(long expected) {
        if (version != expected) {
            throw new StaleVersion("item " + code, expected, version);
        }
    }
}
