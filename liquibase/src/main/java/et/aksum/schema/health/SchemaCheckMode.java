package et.aksum.schema.health;

import java.util.Locale;
import java.util.Optional;

/** How hard readiness looks at the schema revision (AKSUM_SCHEMA_CHECK). */
enum SchemaCheckMode {
    /** Anything but up to date is down. */
    STRICT,
    /** Behind, never migrated and unknown are down; ahead is up, because the next release may be rolling in. */
    DEFAULT,
    /** The revision is shown and decides nothing. */
    OFF;

    /** A word nobody knows must not switch a check off: it counts as strict. */
    static SchemaCheckMode of(Optional<String> configured) {
        return switch (configured.orElse("default").trim().toLowerCase(Locale.ROOT)) {
            case "", "default" -> DEFAULT;
            case "off" -> OFF;
            default -> STRICT;
        };
    }
}
