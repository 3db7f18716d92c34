package et.aksum.identity.domain;

import et.aksum.tenancy.OrganisationId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a link in a letter carries: the organisation in clear, so that its rows can be asked for, and 256 random bits. It stands
 * behind the {@code #} of the address, which browsers keep to themselves: no log and no other site ever sees it.
 */
public record LinkToken(OrganisationId organisation, String text) {
    private static final int ORGANISATION = 22;
    private static final int LENGTH = ORGANISATION + 43;

    public static LinkToken next(OrganisationId organisation) {
        UUID id = organisation.value();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new LinkToken(
                organisation, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + RandomText.next());
    }

    public static Optional<LinkToken> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() != LENGTH || !stripped.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stripped.substring(0, ORGANISATION)));
            return Optional.of(new LinkToken(new OrganisationId(new UUID(id.getLong(), id.getLong())), stripped));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public byte[] hash() {
        return RandomText.hash(text);
    }

    @Override
    public String toString() {
        return "LinkToken[organisation=%s, text=***]".formatted(organisation);
    }
}
