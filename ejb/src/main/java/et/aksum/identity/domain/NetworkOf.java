package et.aksum.identity.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The network an address belongs to, as far as one customer usually has it: /24 of IPv4, /64 of IPv6. */
final class NetworkOf {
    private NetworkOf() {}

    static String address(@Nullable String address) {
        // Only literals: a name would be looked up in the DNS.
        if (address == null || !address.matches("[0-9a-fA-F:.]{2,45}") || !address.matches(".*[:.].*")) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }

    /** What is counted as one address: an address of IPv4, a /64 of IPv6, whose holder has all of it. */
    static String counted(@Nullable String address) {
        return address != null && address.indexOf(':') < 0 ? address : address(address);
    }
}
