package et.aksum.workforce;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in its tree, each below its parent.
 *
 * @param level  0 at the top
 * @param people who work in it directly
 */
public record UnitRow(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        int level,
        long people,
        boolean closed,
        long version)
        implements Serializable {}
