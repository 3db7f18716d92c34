package et.aksum.identity;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the caller's tokens, without its text. */
public record TokenRow(
        UUID id,
        String name,
        Set<String> scopes,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime revokedAt) {}
