package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.LockMode;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.lint.rule.TableLock;
import java.util.Comparator;
import java.util.List;

/** LK18 – LK20: limits that must be set before a strong lock is asked for. */
final class TimeoutRules {
    private TimeoutRules() {}

    static void register(RuleBook book) {
        book.onEach("LK18", at -> withoutLimit("lock_timeout", at, at.sameTransaction()));
        book.onEach("LK19", at -> withoutLimit("statement_timeout", at, at.sameTransaction()));
        book.onEach("LK20", at -> {
            if (at.step().inBlock() || at.changeSet().loose()) {
                withoutLimit("idle_in_transaction_session_timeout", at, at.possiblySameTransaction());
            }
        });
    }

    /** Speaks once for each transaction. */
    private static void withoutLimit(String setting, Moment at, List<Step> before) {
        if (!lacks(setting, at.step()) || before.stream().anyMatch(earlier -> lacks(setting, earlier))) {
            return;
        }
        at.step().locks().stream()
                .max(Comparator.comparing(TableLock::mode))
                .ifPresent(lock -> at.report(
                        lock.table(),
                        lock.mode() + " on " + lock.table() + " is asked for without a " + setting + "."));
    }

    private static boolean lacks(String setting, Step step) {
        return step.locks(LockMode.SHARE) && step.settings().limit(setting).isEmpty();
    }
}
