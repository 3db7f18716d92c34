package et.aksum.identity;

/**
 * A new authenticator secret, shown once: as base32 text for typing, as {@code otpauth://} address for a QR code.
 */
public record TotpSecret(String base32, String otpauthUri) {
    @Override
    public String toString() {
        return "TotpSecret[***]";
    }
}
