package et.aksum.access.domain;

import et.aksum.access.RoleAssignment.DutiesConflict;
import java.util.Collection;
import java.util.List;

/** Duties that one person must never hold together, over all that his roles contain. */
public final class Duties {
    private Duties() {}

    /** The pairs of which somebody with these roles would have both sides. */
    public static List<DutyPair> broken(Collection<DutyPair> pairs, RoleGraph graph, Collection<String> roles) {
        Collection<String> all = graph.closure(roles);
        Collection<String> permissions = graph.allowed(roles).keySet();
        return pairs.stream().filter(pair -> pair.isBrokenBy(all, permissions)).toList();
    }

    /**
     * Refuses what would newly bring two duties together; an old conflict is a finding, and does not stop other grants.
     *
     * @throws DutiesConflict naming the two duties
     */
    public static void check(
            Collection<DutyPair> pairs, RoleGraph graph, Collection<String> before, Collection<String> after) {
        List<DutyPair> old = broken(pairs, graph, before);
        broken(pairs, graph, after).stream()
                .filter(pair -> !old.contains(pair))
                .findFirst()
                .ifPresent(pair -> {
                    throw new DutiesConflict(pair.one(), pair.other(), pair.reason());
                });
    }
}
