package et.aksum.schema.history.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as git leaves it, with both sides of a conflict between markers.
 *
 * @param lines of both sides, without the markers and without the common ancestor that some styles show
 * @param torn whether there were markers
 */
record TornText(List<String> lines, boolean torn) {

    static TornText of(String text) {
        List<String> lines = new ArrayList<>();
        boolean torn = false;
        boolean ancestor = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("<<<<<<<")) {
                torn = true;
            } else if (torn && line.startsWith("|||||||")) {
                ancestor = true;
            } else if (torn && line.startsWith("=======")) {
                ancestor = false;
            } else if (!(torn && line.startsWith(">>>>>>>")) && !ancestor) {
                lines.add(line);
            }
        }
        return new TornText(lines, torn);
    }
}
