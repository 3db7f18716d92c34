package et.aksum.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A new API token; its text is shown once and kept only as a hash. */
public record IssuedToken(UUID id, String token, OffsetDateTime expires) {
    @Override
    public String toString() {
        return "IssuedToken[id=%s, token=***]".formatted(id);
    }
}
