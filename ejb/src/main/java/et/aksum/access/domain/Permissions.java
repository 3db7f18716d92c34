package et.aksum.access.domain;

import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import java.util.Collection;

/** Codes of permissions as people write them. */
public final class Permissions {
    private Permissions() {}

    /** @throws InvalidInput naming the field and the code nobody knows */
    public static void requireKnown(String field, Collection<String> codes) {
        codes.stream()
                .filter(code -> Permission.ofCode(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidInput(field, "There is no such permission among those given.");
                });
    }

    /** The same, and {@code *} for every one is known too. */
    public static void requireKnownOrAll(String field, Collection<String> codes) {
        requireKnown(
                field,
                codes.stream().filter(code -> !code.equals(RoleGraph.ALL)).toList());
    }
}
