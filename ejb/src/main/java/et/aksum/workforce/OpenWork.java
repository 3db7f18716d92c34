package et.aksum.workforce;

import et.aksum.identity.UserId;
import java.util.Map;
import java.util.TreeMap;

/** Asks every context what waits for a person. An observer of it adds what it keeps; it counts what it would hand over on {@link EmployeeLeft}. */
public final class OpenWork {
    private final UserId user;
    private final Map<String, Long> found = new TreeMap<>();

    public OpenWork(UserId user) {
        this.user = user;
    }

    /** Whose work is asked for. */
    public UserId user() {
        return user;
    }

    /** {@code kind}: stable name such as {@code procurement.draft-order}; a number of 0 is left out. */
    public void add(String kind, long number) {
        if (number > 0) {
            found.merge(kind, number, Long::sum);
        }
    }

    /** What was added so far, by kind. */
    public Map<String, Long> found() {
        return Map.copyOf(found);
    }
}
