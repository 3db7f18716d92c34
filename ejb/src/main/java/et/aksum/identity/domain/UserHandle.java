package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.tenancy.OrganisationId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** The user handle of WebAuthn: organisation and person, 32 bytes without personal data, so that nobody need type a name. */
public record UserHandle(OrganisationId organisation, UserId user) {
    private static final int BYTES = 32;

    public static byte[] of(OrganisationId organisation, UserId user) {
        return ByteBuffer.allocate(BYTES)
                .putLong(organisation.value().getMostSignificantBits())
                .putLong(organisation.value().getLeastSignificantBits())
                .putLong(user.value().getMostSignificantBits())
                .putLong(user.value().getLeastSignificantBits())
                .array();
    }

    public static Optional<UserHandle> parse(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        return Optional.of(new UserHandle(
                new OrganisationId(new UUID(parts.getLong(), parts.getLong())),
                new UserId(new UUID(parts.getLong(), parts.getLong()))));
    }
}
