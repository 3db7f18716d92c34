package et.aksum.catalogue;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as a list or a picker shows it. */
public record ItemRow(
        UUID id,
        String code,
        String name,
        @Nullable String group,
        @Nullable String brand,
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
            @Nullable String brand,
            @Nullable Integer packSize,
            @Nullable OffsetDateTime retiredAt,
            long version) {
        this(id, code, name, group, brand, packSize, retiredAt != null, version);
    }
}
