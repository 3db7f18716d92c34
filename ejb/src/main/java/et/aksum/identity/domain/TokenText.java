package et.aksum.identity.domain;

import et.aksum.tenancy.OrganisationId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** {@code aks_<organisation>_<secret>}: the organisation in clear, so that its rows can be asked for before anything else is known. */
public record TokenText(OrganisationId organisation, String text) {
    private static final String PREFIX = "aks_";
    private static final int ORGANISATION_END = PREFIX.length() + 22;
    private static final int LENGTH = ORGANISATION_END + 1 + 43;

    public static TokenText next(OrganisationId organisation) {
        UUID id = organisation.value();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new TokenText(organisation, PREFIX + encoded + "_" + RandomText.next());
    }

    /** By position, because the alphabet of base64url contains the separator. Anything else is no token. */
    public static Optional<TokenText> parse(String text) {
        if (text.length() != LENGTH
                || !text.startsWith(PREFIX)
                || text.charAt(ORGANISATION_END) != '_'
                || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            ByteBuffer id =
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length(), ORGANISATION_END)));
            return Optional.of(new TokenText(new OrganisationId(new UUID(id.getLong(), id.getLong())), text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public byte[] hash() {
        return RandomText.hash(text);
    }

    @Override
    public String toString() {
        return "TokenText[organisation=%s, text=***]".formatted(organisation);
    }
}
