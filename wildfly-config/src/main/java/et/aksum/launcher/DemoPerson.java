package et.aksum.launcher;

import java.util.List;
import java.util.Map;

/**
 * Somebody of a demo organisation with the means to sign in as them.
 *
 * @param organisation its code
 * @param username the name to sign in with
 * @param password random, the same at every start of this data directory
 * @param totpSecret of the authenticator, base32 without padding
 * @param roles codes of roles
 * @param token an API token
 */
public record DemoPerson(
        String organisation, String username, String password, String totpSecret, List<String> roles, String token) {
    Map<String, Object> credentials() {
        return Map.of(
                "organisation", organisation,
                "username", username,
                "password", password,
                "totpSecret", totpSecret,
                "token", token);
    }

    Map<String, Object> asShown() {
        return Map.of(
                "organisation", organisation,
                "username", username,
                "password", password,
                "totpSecret", totpSecret,
                "roles", roles,
                "token", token);
    }
}
