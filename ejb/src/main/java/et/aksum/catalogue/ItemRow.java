package et.aksum.catalogue;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as a list or a picker shows it, with all of its {@link ItemDescription}: whoever revises an item replaces the
 * whole description, and must have seen what he replaces.
 */
public record ItemRow(
        UUID id,
        String code,
        String name,
        @Nullable String group,
        @Nullable String subGroup,
        @Nullable String genericName,
        @Nullable String brand,
        @Nullable String strength,
        @Nullable String form,
        @Nullable Integer packSize,
        boolean retired,
        long version)
        implements Serializable {

    /** As the database has it: with the time of retirement. */
    public ItemRow(
            UUID id,
            String code,
            String name,
            @Nullable String group,
            @Nullable String subGroup,
            @Nullable String genericName,
            @Nullable String brand,
            @Nullable String strength,
            @Nullable String form,
            @Nullable Integer packSize,
            @Nullable OffsetDateTime retiredAt,
            long version) {
        this(id, code, name, group, subGroup, genericName, brand, strength, form, packSize, retiredAt != null, version);
    }
}
