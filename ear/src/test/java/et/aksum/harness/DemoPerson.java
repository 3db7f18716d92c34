package et.aksum.harness;

import java.util.Set;

/** Somebody of a demo organisation, with everything needed to sign in. */
public record DemoPerson(
        String organisation, String username, String password, String totpSecret, Set<String> roles, String token) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return username + "@" + organisation;
    }
}
