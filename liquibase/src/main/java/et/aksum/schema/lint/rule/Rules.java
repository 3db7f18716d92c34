package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.rule.locking.LockingRules;

/** All rules of the house. */
public final class Rules {
    private Rules() {}

    public static RuleBook all(LintSettings settings) {
        RuleBook book = new RuleBook();
        LockingRules.register(book);
        return book;
    }
}
