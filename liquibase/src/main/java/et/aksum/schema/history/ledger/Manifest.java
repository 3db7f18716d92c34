package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was released, for ever.
 *
 * @param release such as 0.1
 * @param after the release before it; null for the first
 * @param head the changeSet the release ends with
 * @param changeSets in the order they run
 */
public record Manifest(String release, @Nullable String after, String head, List<Released> changeSets) {

    public Manifest {
        changeSets = List.copyOf(changeSets);
    }

    /**
     * A changeSet as it was released.
     *
     * @param parents ids it was added after
     * @param hash its {@link SemanticHash}, with the name of the algorithm
     */
    public record Released(ChangeSetKey key, List<String> parents, String hash) {
        public Released {
            parents = List.copyOf(parents);
        }
    }

    /** Where it is committed, below the root of a source. */
    static String path(String release) {
        return "db/changelog/" + release + "/manifest.json";
    }

    static boolean isManifest(String path) {
        return path.endsWith("/manifest.json");
    }
}
