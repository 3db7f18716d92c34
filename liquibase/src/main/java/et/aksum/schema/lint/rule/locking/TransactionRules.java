package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.Transaction.Verb;
import java.util.List;
import java.util.Set;

/** LK30: transactions inside a transaction, and ones that nobody ends. */
final class TransactionRules {
    private static final Set<Verb> BOUNDARIES = Set.of(Verb.BEGIN, Verb.COMMIT, Verb.ROLLBACK);

    private TransactionRules() {}

    static void register(RuleBook book) {
        book.on(Transaction.class, "LK30", TransactionRules::insideTheRunners);
        book.afterChangeSet("LK30", TransactionRules::neverEnded);
    }

    private static void insideTheRunners(Transaction control, Moment at) {
        if (!BOUNDARIES.contains(control.verb())) {
            return;
        }
        if (at.changeSet().inTransaction()) {
            at.report(control.verb() + " stands in a changeSet that already runs in a transaction.");
        } else if (!at.step().isHidden()) {
            boolean open = open(at.scene().steps());
            if (open && control.verb() == Verb.BEGIN) {
                at.report("BEGIN stands inside a transaction that is already open.");
            } else if (!open && control.verb() != Verb.BEGIN) {
                at.report(control.verb() + " ends a transaction that nobody began.");
            }
        }
    }

    private static void neverEnded(Ending end) {
        if (!end.scene().changeSet().inTransaction() && open(end.scene().steps())) {
            end.scene().steps().stream()
                    .filter(step -> step.statement() instanceof Transaction control && control.verb() == Verb.BEGIN)
                    .reduce((first, last) -> last)
                    .ifPresent(begin -> end.report(begin, "The transaction that begins here is never ended."));
        }
    }

    private static boolean open(List<Step> steps) {
        boolean open = false;
        for (Step step : steps) {
            if (!step.isHidden() && step.statement() instanceof Transaction control) {
                open = control.verb() == Verb.BEGIN
                        || open && control.verb() != Verb.COMMIT && control.verb() != Verb.ROLLBACK;
            }
        }
        return open;
    }
}
