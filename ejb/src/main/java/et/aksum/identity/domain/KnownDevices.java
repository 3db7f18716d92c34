package et.aksum.identity.domain;

import et.aksum.shared.ApplicationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Browsers from which people have signed in completely. What such a browser keeps says, signed by us, for which accounts and since
 * when; it opens nothing, and only lets its attempts be counted apart from those of strangers.
 */
@ApplicationScoped
public class KnownDevices {
    /** How long a browser stays known after the last complete sign-in. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final int MOST_ACCOUNTS = 4;
    private static final int DEVICE_BYTES = 12;
    /** A character of RFC 9110 tokens: what is none would make the server put the cookie in quotes. */
    private static final String BETWEEN = "~";

    @Inject
    ApplicationSecret secret;

    @Inject
    Clock clock;

    /**
     * What the browser keeps from now on: this account, and the accounts of before that still count.
     *
     * @param before what it kept until now, true or not
     */
    public String remember(String account, @Nullable String before) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String device = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomText.bytes(DEVICE_BYTES));
        String entry = device + BETWEEN + until + BETWEEN + signature(account, device, until);
        Stream<String> others =
                before == null ? Stream.empty() : entries(before).stream().filter(other -> !isOf(account, other));
        return Stream.concat(Stream.of(entry), others).limit(MOST_ACCOUNTS).collect(Collectors.joining("."));
    }

    /** The name of the device, when what it keeps is ours, still counts, and is for this account. */
    public Optional<String> recognised(String account, String kept) {
        return entries(kept).stream()
                .filter(entry -> isOf(account, entry))
                .findFirst()
                .map(entry -> account + "|" + entry.split(BETWEEN)[0]);
    }

    private boolean isOf(String account, String entry) {
        String[] parts = entry.split(BETWEEN);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
            return false;
        }
        long until = Long.parseLong(parts[1]);
        return clock.instant().getEpochSecond() < until
                && MessageDigest.isEqual(
                        signature(account, parts[0], until).getBytes(StandardCharsets.US_ASCII),
                        parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> entries(String kept) {
        return Arrays.stream(kept.split("\\.")).limit(MOST_ACCOUNTS).toList();
    }

    private String signature(String account, String device, long until) {
        byte[] message = (account + "\n" + device + "\n" + until).getBytes(StandardCharsets.UTF_8);
        byte[] whole = KeyedHash.of(secret.derive("identity.device"), message);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 18));
    }
}
