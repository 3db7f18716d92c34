package et.aksum.identity;

import java.util.Set;
import java.util.UUID;

/** A person in a list, with the codes of the roles he holds now. */
public record UserRow(UUID id, String username, String displayName, String email, UserState state, Set<String> roles) {}
