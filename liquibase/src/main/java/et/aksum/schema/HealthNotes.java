package et.aksum.schema;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the rest of the application wants operators to read in the readiness answer. Told, not judged: a note makes no node unready. Anybody who
 * reaches the management port may read it, so a note counts and names nothing.
 */
public final class HealthNotes {
    private static final Map<String, Supplier<String>> NOTES = new ConcurrentHashMap<>();

    private HealthNotes() {}

    /** @param note asked at each health request: it must answer at once, and never throw */
    public static void tell(String name, Supplier<String> note) {
        NOTES.put(name, note);
    }

    public static void withdraw(String name) {
        NOTES.remove(name);
    }

    /** Every note as it is now, by name. */
    public static Map<String, String> all() {
        Map<String, String> told = new TreeMap<>();
        NOTES.forEach((name, note) -> told.put(name, note.get()));
        return told;
    }
}
