package et.aksum.identity;

import java.util.Set;

/** A new person with the roles (codes) he gets when he accepts. */
public record InviteUser(String username, String displayName, String email, Set<String> roles) {
    public InviteUser {
        roles = Set.copyOf(roles);
    }
}
