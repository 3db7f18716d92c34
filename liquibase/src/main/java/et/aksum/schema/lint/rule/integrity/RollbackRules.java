package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.history.WrittenRollback;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import java.util.regex.Pattern;

/** IN05: changeSets that nobody can undo, and that do not say why. */
final class RollbackRules {
    private static final Pattern IRREVERSIBLE = Pattern.compile("(?is)\\birreversible\\s*:\\s*\\S.{3,}");

    private RollbackRules() {}

    static void register(RuleBook book) {
        book.afterChangeSet("IN05", RollbackRules::missing);
    }

    private static void missing(Ending end) {
        if (!end.scene().changeSet().loose() && !canBeUndone(end.scene().changeSet())) {
            end.report("The changeSet has no rollback and gives no reason (\"irreversible: …\") for it.");
        }
    }

    static boolean canBeUndone(WrittenChangeSet changeSet) {
        WrittenRollback rollback = changeSet.rollback();
        String comment = changeSet.comment();
        return rollback.byItself()
                || !rollback.statements().isEmpty()
                || rollback.declared() && !rollback.reason().isBlank()
                || comment != null && IRREVERSIBLE.matcher(comment).find();
    }
}
