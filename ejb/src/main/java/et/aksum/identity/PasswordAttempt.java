package et.aksum.identity;

import et.aksum.tenancy.Channel;
import org.jspecify.annotations.Nullable;

/** Somebody claims to be a user of an organisation. Organisation is its code; the address is the network address he calls from. */
public record PasswordAttempt(
        String organisation, String username, String password, @Nullable String address, Channel channel) {
    @Override
    public String toString() {
        return "PasswordAttempt[organisation=%s, password=***]".formatted(organisation);
    }
}
