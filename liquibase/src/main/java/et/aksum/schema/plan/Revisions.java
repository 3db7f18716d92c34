package et.aksum.schema.plan;

import et.aksum.schema.history.ChangeSetKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points in a history that have a name: a release, which stands for its last changeSet; a changeSet; or none, before the first.
 *
 * @param steps those every database gets, in the order they run
 */
public record Revisions(List<Step> steps) {
    /** A database that was never migrated. */
    public static final String NONE = "none";

    /** @param all of a history; those of special contexts are left out */
    public Revisions {
        steps = steps.stream().filter(Step::everywhere).toList();
    }

    /**
     * How many changeSets a database has seen at this point.
     *
     * @throws UnknownRevision when nothing is called so
     */
    public int count(String name) throws UnknownRevision {
        if (name.equals(NONE)) {
            return 0;
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).release().equals(name) || steps.get(i).id().equals(name)) {
                return i + 1;
            }
        }
        throw new UnknownRevision(name, steps);
    }

    /** What a database at this point has seen, special contexts apart. */
    public Set<ChangeSetKey> keep(String name) throws UnknownRevision {
        return steps.stream().limit(count(name)).map(Step::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The id it ends with. */
    public String newest() {
        return steps.isEmpty() ? NONE : steps.get(steps.size() - 1).id();
    }
}
