package et.aksum.schema.history.ledger;

import et.aksum.schema.history.Disguise;
import et.aksum.schema.history.Precondition;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.history.ledger.HistoryEntry.Place;
import et.aksum.schema.run.LiquibaseRun;
import java.util.ArrayList;
import java.util.List;
import liquibase.ContextExpression;
import liquibase.Contexts;

/** From a changeSet as it is written to an entry of the history. */
final class EntryReader {
    /** In the order they count in a hash, with what they are when they are not written. */
    private static final List<String> FALSE_UNLESS_WRITTEN = List.of("runAlways", "runOnChange");

    private static final List<String> NOTHING_UNLESS_WRITTEN = List.of("labels", "dbms");
    private static final List<String> CONTEXTS = List.of("includedIn", "contextFilter", "context");

    private EntryReader() {}

    static HistoryEntry entry(WrittenChangeSet changeSet) {
        return new HistoryEntry(
                changeSet.key(),
                isForEveryDatabase(changeSet),
                changeSet.preconditions().stream()
                        .filter(precondition -> precondition.type().equals("changeSetExecuted"))
                        .map(Precondition::attributes)
                        .map(attributes -> attributes.getOrDefault("id", ""))
                        .toList(),
                SemanticHash.of(
                        attributes(changeSet),
                        changeSet.statements().stream()
                                .map(statement -> statement.text().tokens())
                                .toList()),
                new Place(
                        changeSet.file(),
                        changeSet.position().line(),
                        changeSet.position().column()),
                Disguise.of(changeSet));
    }

    private static List<String> attributes(WrittenChangeSet changeSet) {
        List<String> attributes = new ArrayList<>();
        if (!changeSet.inTransaction()) {
            attributes.add("runInTransaction=false");
        }
        for (String name : FALSE_UNLESS_WRITTEN) {
            if (changeSet.attribute(name).equals("true")) {
                attributes.add(name + "=true");
            }
        }
        if (!changeSet.context().isEmpty()) {
            attributes.add("context=" + changeSet.context());
        }
        for (String name : NOTHING_UNLESS_WRITTEN) {
            if (!changeSet.attribute(name).isEmpty()) {
                attributes.add(name + "=" + changeSet.attribute(name));
            }
        }
        return attributes;
    }

    private static boolean isForEveryDatabase(WrittenChangeSet changeSet) {
        Contexts plain = new Contexts(LiquibaseRun.PLAIN);
        return CONTEXTS.stream()
                .map(changeSet::attribute)
                .filter(context -> !context.isBlank())
                .allMatch(context -> new ContextExpression(context).matches(plain));
    }
}
