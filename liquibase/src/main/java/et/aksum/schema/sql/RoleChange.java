package et.aksum.schema.sql;

import java.util.List;

/**
 * {@code CREATE}, {@code ALTER} or {@code DROP} of a role, user or group.
 *
 * @param options the words that follow, in lower case
 */
public record RoleChange(String verb, String kind, String name, List<String> options) implements Statement {}
