package et.aksum.access;

import et.aksum.access.domain.Duties;
import et.aksum.access.domain.DutyPair;
import et.aksum.access.domain.DutyRepository;
import et.aksum.access.domain.RoleGraph;
import et.aksum.access.domain.RoleGraphReader;
import et.aksum.access.domain.Simulation;
import et.aksum.access.domain.Simulation.Holder;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who has duties that must stay apart: by older grants, by a pair that came later, or in an emergency. */
@Stateless
public class DutyFindings {
    @Inject
    DutyRepository duties;

    @Inject
    RoleGraphReader graphs;

    @Inject
    Simulation simulation;

    /** Two duties that must stay apart. */
    public record PairRow(String code, String kind, String one, String other, String reason) {}

    /**
     * Somebody who has both sides of a pair.
     *
     * @param by roles by which he has them
     */
    public record Finding(
            UUID user, String name, String pair, String one, String other, String reason, Set<String> by) {}

    /** Everybody who has both sides of some pair, by name. */
    @RequiresPermission(Permission.ACCESS_FINDING_VIEW)
    public List<Finding> all() {
        List<DutyPair> pairs = duties.pairs();
        RoleGraph graph = graphs.read();
        List<Finding> findings = new ArrayList<>();
        for (Holder holder : simulation.holders()) {
            for (DutyPair pair : Duties.broken(pairs, graph, holder.roles())) {
                findings.add(new Finding(
                        holder.user().value(),
                        holder.name(),
                        pair.code(),
                        pair.one(),
                        pair.other(),
                        pair.reason(),
                        by(graph, holder.roles(), pair)));
            }
        }
        return findings;
    }

    /** The pairs in force, by code. */
    @RequiresPermission(Permission.ACCESS_FINDING_VIEW)
    public List<PairRow> pairs() {
        return duties.pairs().stream()
                .map(pair -> new PairRow(pair.code(), pair.kind().name(), pair.one(), pair.other(), pair.reason()))
                .toList();
    }

    private static Set<String> by(RoleGraph graph, Set<String> roles, DutyPair pair) {
        Set<String> by = new TreeSet<>();
        for (String role : roles) {
            Set<String> closure = graph.closure(List.of(role));
            Map<String, String> allowed = graph.allowed(List.of(role));
            if (closure.contains(pair.one())
                    || closure.contains(pair.other())
                    || allowed.containsKey(pair.one())
                    || allowed.containsKey(pair.other())) {
                by.add(role);
            }
        }
        return by;
    }
}
