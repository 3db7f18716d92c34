package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.Disguise;
import java.util.List;

/**
 * A changeSet as it stands in the changelogs.
 *
 * @param key what Liquibase knows it by; its path is the logical one
 * @param everywhere whether every database must see it; false for what runs in special contexts only
 * @param declaredParents ids its preconditions say were executed before; empty when it simply goes on
 * @param hash its {@link SemanticHash}
 * @param place where it begins
 * @param disguises where it does something else than it says
 */
public record HistoryEntry(
        ChangeSetKey key,
        boolean everywhere,
        List<String> declaredParents,
        String hash,
        Place place,
        List<Disguise> disguises) {

    public HistoryEntry {
        declaredParents = List.copyOf(declaredParents);
        disguises = List.copyOf(disguises);
    }

    public String id() {
        return key.id();
    }

    public String release() {
        return key.release();
    }

    /**
     * @param path below the root of the source
     * @param line from 1; 0 when unknown
     * @param column from 1; 0 when unknown
     */
    public record Place(String path, int line, int column) {}
}
