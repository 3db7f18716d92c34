package et.aksum.identity.domain;

import et.aksum.identity.Factors.TotpSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a secret reaches an authenticator app: the {@code otpauth://} address inside the QR code. */
public final class TotpAddress {
    private static final String ISSUER = "Aksum ERP";

    private TotpAddress() {}

    public static TotpSecret of(byte[] secret, String account) {
        String base32 = Base32.encode(secret);
        String label = encoded(ISSUER) + ":" + encoded(account.strip());
        return new TotpSecret(
                base32,
                "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(label, base32, encoded(ISSUER), Totp.DIGITS, Totp.STEP_SECONDS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
