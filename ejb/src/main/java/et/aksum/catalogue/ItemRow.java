package et.aksum.catalogue;

import java.io.Serializable;
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
        implements Serializable {}
