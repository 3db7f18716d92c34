package et.aksum.identity;

import java.util.Set;

/** A role with the codes of its permissions. */
public record RoleRow(String code, String name, Set<String> permissions) {}
