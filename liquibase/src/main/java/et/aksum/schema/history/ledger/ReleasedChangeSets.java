package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ChangelogFiles;
import java.util.Set;

/** What stands in the manifest of a release, and therefore never changes. */
public record ReleasedChangeSets(Set<ChangeSetKey> keys) {

    public ReleasedChangeSets {
        keys = Set.copyOf(keys);
    }

    /** @throws UnreadableHistory when a manifest cannot be read */
    public static ReleasedChangeSets of(ChangelogFiles source) throws UnreadableHistory {
        return new ReleasedChangeSets(History.read(source).released());
    }

    public boolean contains(ChangeSetKey key) {
        return keys.contains(key);
    }
}
