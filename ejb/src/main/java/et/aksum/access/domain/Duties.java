package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.DutiesConflict;
import java.util.Collection;
import java.util.List;

/** Duties that one person must never hold together. */
public final class Duties {
    private record Pair(String one, String other) {}

    private static final List<Pair> APART = List.of(new Pair("administrator", "auditor"));

    private Duties() {}

    /** @throws DutiesConflict naming the two roles, when some of these may not be held by one person */
    public static void check(Collection<String> roles) {
        for (Pair pair : APART) {
            if (roles.contains(pair.one()) && roles.contains(pair.other())) {
                throw new DutiesConflict(pair.one(), pair.other());
            }
        }
    }
}
