package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.history.Disguise;
import et.aksum.schema.history.WrittenChange;
import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Unreadable;
import java.util.Set;

/** IN12: raw SQL without its database or its rollback, changes the house does not use, statements that could not be read, and changes in disguise. */
final class RawSqlRules {
    private static final Set<String> NOT_USED = Set.of(
            "executeCommand",
            "customChange",
            "mergeColumns",
            "addLookupTable",
            "dropAllForeignKeyConstraints",
            "stop",
            "renameColumn",
            "renameTable");
    private static final String DBMS = "postgresql";

    private RawSqlRules() {}

    static void register(RuleBook book) {
        book.on(Unreadable.class, "IN12", RawSqlRules::unreadable);
        book.afterChangeSet("IN12", RawSqlRules::changes);
    }

    private static void unreadable(Unreadable statement, Moment at) {
        at.report(
                statement.at(),
                "This statement could not be read (" + statement.reason() + "), so nothing is known of its effect.");
    }

    private static void changes(Ending end) {
        WrittenChangeSet changeSet = end.scene().changeSet();
        if (changeSet.loose()) {
            return;
        }
        Disguise.of(changeSet)
                .forEach(disguise -> end.report(new Place(end.scene(), disguise.position()), disguise.message()));
        for (WrittenChange change : changeSet.changes()) {
            Place place = new Place(end.scene(), change.position());
            if (NOT_USED.contains(change.type())) {
                end.report(place, "The house does not use the change " + change.type() + ".");
            } else if (change.isRawSql() && !namesDatabase(change, changeSet)) {
                end.report(place, "Raw SQL does not say dbms=\"" + DBMS + "\".");
            } else if (change.isRawSql() && !RollbackRules.canBeUndone(changeSet)) {
                end.report(place, "Raw SQL has no rollback.");
            }
        }
    }

    private static boolean namesDatabase(WrittenChange change, WrittenChangeSet changeSet) {
        return change.attributes()
                .getOrDefault("dbms", changeSet.attribute("dbms"))
                .equals(DBMS);
    }
}
