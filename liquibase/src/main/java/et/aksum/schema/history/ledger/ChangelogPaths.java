package et.aksum.schema.history.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths below the root of a source, always with slashes. */
final class ChangelogPaths {
    private ChangelogPaths() {}

    /**
     * @param from a file, in whose directory the target is looked for; empty for the root
     * @param target may hold dots, and backslashes from another system
     */
    static String resolve(String from, String target) {
        String directory = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (directory + target.replace('\\', '/')).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
