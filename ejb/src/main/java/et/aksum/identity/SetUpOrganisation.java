package et.aksum.identity;

/**
 * The first organisation of an installation and its first administrator.
 *
 * @param secret the one-use secret the server wrote at its start
 * @param code short name people type at sign-in: lower-case letters, digits and hyphens, 3 to 40
 * @param currency ISO 4217 code of the books
 * @param totpSecret base32, as {@link FirstRunSetup#newTotpSecret} gave it
 * @param totpCode the code the authenticator shows for it now
 */
public record SetUpOrganisation(
        String secret,
        String code,
        String name,
        String currency,
        String username,
        String displayName,
        String email,
        String password,
        String totpSecret,
        String totpCode) {
    @Override
    public String toString() {
        return "SetUpOrganisation[code=%s, secrets=***]".formatted(code);
    }
}
