package et.aksum.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role a person holds or held. It counts from {@code validFrom} until, not including, {@code validTo}. */
public record RoleGrant(
        String role,
        OffsetDateTime validFrom,
        @Nullable OffsetDateTime validTo,
        @Nullable UUID grantedBy,
        @Nullable String reason) {}
