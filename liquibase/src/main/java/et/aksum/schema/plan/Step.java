package et.aksum.schema.plan;

import et.aksum.schema.history.ChangeSetKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A changeSet as it is run on PostgreSQL.
 *
 * @param contexts whether it runs without special contexts, or in which only
 * @param inTransaction whether all of it happens or nothing
 * @param forward texts of one or more statements each
 * @param asked what must be true before it runs
 * @param row how it stands in schema.databasechangelog
 */
public record Step(
        ChangeSetKey key,
        Contexts contexts,
        boolean inTransaction,
        List<String> forward,
        WayBack back,
        List<Asked> asked,
        Row row) {

    public Step {
        forward = List.copyOf(forward);
        asked = List.copyOf(asked);
    }

    public String id() {
        return key.id();
    }

    public String release() {
        return key.release();
    }

    /** Whether every database gets it. */
    public boolean everywhere() {
        return contexts.include(Set.of());
    }

    /** Decides whether a changeSet runs in given special contexts; none given means those that every database has. */
    @FunctionalInterface
    public interface Contexts {
        boolean include(Set<String> special);
    }

    /**
     * What takes a changeSet back.
     *
     * @param texts of one or more statements each; may be empty when nothing needs to be done
     * @param whyNot why there is no way back; empty when there is one
     */
    public record WayBack(List<String> texts, String whyNot) {
        public WayBack {
            texts = List.copyOf(texts);
        }

        static WayBack by(List<String> texts) {
            return new WayBack(texts, "");
        }

        static WayBack none(String reason) {
            return new WayBack(List.of(), reason);
        }

        public boolean isThere() {
            return whyNot.isEmpty();
        }
    }

    /**
     * A precondition that stops the migration when it does not hold.
     *
     * @param query gives one value; null for a kind of precondition that has no SQL
     * @param expected the value as text
     */
    public record Asked(String kind, @Nullable String query, String expected) {}

    /**
     * What Liquibase writes about it beside key, time and order.
     *
     * @param checksum Liquibase's own
     * @param mayChange whether it runs again when its content changes, or every time
     */
    public record Row(
            String checksum,
            boolean mayChange,
            String description,
            @Nullable String comments,
            @Nullable String contexts,
            @Nullable String labels) {}
}
