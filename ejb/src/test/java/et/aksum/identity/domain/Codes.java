package et.aksum.identity.domain;

import java.time.Instant;

/** An authenticator app. */
public final class Codes {
    private Codes() {}

    public static String of(String base32, Instant at) {
        return Totp.code(Base32.decode(base32), Totp.step(at), Totp.DIGITS);
    }
}
