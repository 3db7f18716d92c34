package et.aksum.workforce;

import et.aksum.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left and no longer signs in. Observed in the same transaction: whoever keeps open work of {@link #user} gives it away
 * now, and says to whom. {@link Supervision#standInsFor} knows who comes next where the successor may not have it.
 */
public final class EmployeeLeft {
    private final UserId user;
    private final @Nullable UserId successor;
    private final Map<UserId, Map<String, Long>> given = new HashMap<>();

    public EmployeeLeft(UserId user, @Nullable UserId successor) {
        this.user = user;
        this.successor = successor;
    }

    public UserId user() {
        return user;
    }

    /** Who was named to take over; null for nobody. */
    public @Nullable UserId successor() {
        return successor;
    }

    /** Somebody has it now, and is told so; a number of 0 is left out. @param kind as in {@link OpenWork#add} */
    public void gave(UserId to, String kind, long number) {
        if (number > 0) {
            given.computeIfAbsent(to, key -> new TreeMap<>()).merge(kind, number, Long::sum);
        }
    }

    /** Who has how much of which kind now. */
    public Map<UserId, Map<String, Long>> given() {
        return Map.copyOf(given);
    }
}
