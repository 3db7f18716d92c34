package et.aksum.schema.lint;

import et.aksum.schema.history.ChangeSetKey;
import java.util.Map;
import java.util.Optional;

/** What changeSets did on a scratch database; nothing is known of those that did not run there. */
public record Observations(Map<ChangeSetKey, Observation> byChangeSet) {
    public static final Observations NONE = new Observations(Map.of());

    public Observations {
        byChangeSet = Map.copyOf(byChangeSet);
    }

    public Optional<Observation> of(ChangeSetKey changeSet) {
        return Optional.ofNullable(byChangeSet.get(changeSet));
    }
}
