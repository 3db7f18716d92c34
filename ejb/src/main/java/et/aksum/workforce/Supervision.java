package et.aksum.workforce;

import et.aksum.identity.UserId;
import et.aksum.shared.Unguarded;
import et.aksum.workforce.domain.SupervisionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who supervises whom, and in which unit people work, for the use cases of other contexts. People who left or cannot sign in are
 * passed over: whoever is above them stands in.
 */
@ApplicationScoped
public class Supervision {
    @Inject
    SupervisionTree tree;

    /** The nearest person above who can sign in; empty at the top and for whoever is no employee. */
    @Unguarded("called inside guarded use cases and by timers")
    public Optional<UserId> supervisorOf(UserId user) {
        return chainAbove(user).stream().findFirst();
    }

    /** Everybody above who can sign in, the nearest first; at most 14. */
    @Unguarded("called inside guarded use cases and by timers")
    public List<UserId> chainAbove(UserId user) {
        return tree.above(user);
    }

    /** Whether {@code above} is in the chain above {@code user}; nobody is above himself. */
    @Unguarded("called inside guarded use cases and by timers")
    public boolean supervises(UserId above, UserId user) {
        return chainAbove(user).contains(above);
    }

    /**
     * Who stands in for somebody who left, the nearest first: whoever took over, then those above. Only people who can sign in;
     * nobody for whoever works here.
     */
    @Unguarded("called inside guarded use cases and by timers")
    public List<UserId> standInsFor(UserId leaver) {
        return tree.standIns(leaver);
    }

    /** The unit the person works in. */
    @Unguarded("called inside guarded use cases and by timers")
    public Optional<UnitId> unitOf(UserId user) {
        return tree.unitOf(user);
    }

    /** The unit itself and every unit below it, closed ones too; empty when there is no such unit. */
    @Unguarded("called inside guarded use cases and by timers")
    public Set<UnitId> unitsBelow(UnitId unit) {
        return tree.below(unit);
    }
}
