package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.tenancy.OrganisationId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** {@code svc_<organisation>_<account>}: the organisation in clear, so that its rows can be asked for before anything else is known. */
public record ClientId(OrganisationId organisation, UserId account) {
    private static final String PREFIX = "svc_";
    private static final int ID = 22;
    private static final int LENGTH = PREFIX.length() + ID + 1 + ID;

    public String text() {
        return PREFIX + encode(organisation.value()) + "_" + encode(account.value());
    }

    /** By position, because the alphabet of base64url contains the separator. Anything else is no client. */
    public static Optional<ClientId> parse(String text) {
        int middle = PREFIX.length() + ID;
        if (text.length() != LENGTH || !text.startsWith(PREFIX) || text.charAt(middle) != '_') {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClientId(
                    new OrganisationId(decode(text.substring(PREFIX.length(), middle))),
                    new UserId(decode(text.substring(middle + 1)))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String encode(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID decode(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
