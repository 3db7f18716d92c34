package et.aksum.schema.history;

import et.aksum.schema.run.LiquibaseRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.ContextExpression;
import liquibase.Contexts;
import liquibase.changelog.ChangeSet;

/**
 * The changeSets of this build in the order they run.
 *
 * @param required those every database must have seen, in order; never empty
 * @param known those and the ones that run in special contexts only, such as demo
 */
public record ExpectedHistory(List<ChangeSetKey> required, Set<ChangeSetKey> known) {

    public ExpectedHistory {
        if (required.isEmpty()) {
            throw new IllegalArgumentException(
                    "A build without changeSets expects nothing; its changelogs are missing.");
        }
        required = List.copyOf(required);
        known = Set.copyOf(known);
    }

    /** Read once from the changelogs on the class path: parsing takes a few hundred milliseconds, readiness has ten. */
    public static ExpectedHistory ofThisBuild() {
        return OfThisBuild.HISTORY;
    }

    /** Id of the last required changeSet. */
    public String head() {
        return required.get(required.size() - 1).id();
    }

    private static ExpectedHistory parse() {
        List<ChangeSet> all = LiquibaseRun.changeSets();
        return new ExpectedHistory(
                all.stream()
                        .filter(ExpectedHistory::isForEveryDatabase)
                        .map(ExpectedHistory::key)
                        .toList(),
                all.stream().map(ExpectedHistory::key).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isForEveryDatabase(ChangeSet changeSet) {
        Contexts plain = new Contexts(LiquibaseRun.PLAIN);
        return changeSet.getContextFilter().matches(plain)
                && ContextExpression.matchesAll(changeSet.getInheritableContextFilter(), plain);
    }

    private static ChangeSetKey key(ChangeSet changeSet) {
        return new ChangeSetKey(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath());
    }

    private static final class OfThisBuild {
        static final ExpectedHistory HISTORY = parse();
    }
}
