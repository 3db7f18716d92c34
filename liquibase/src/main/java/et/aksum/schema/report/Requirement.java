package et.aksum.schema.report;

import java.util.List;

/**
 * A requirement, and what it takes.
 *
 * @param id as in docs/REQUIREMENTS.md
 * @param parts those it is built in; never empty
 */
public record Requirement(String id, String says, List<Part> parts) {
    public Requirement {
        parts = List.copyOf(parts);
    }

    /**
     * What one release does about it.
     *
     * @param release such as 0.2
     * @param planned whether nobody claims yet that it is there
     * @param needs what must be in the database; empty when no table shows it
     * @param elsewhere where else it is met; empty when the database shows it
     */
    public record Part(String what, String release, boolean planned, List<Need> needs, String elsewhere) {
        public Part {
            needs = List.copyOf(needs);
        }
    }
}
