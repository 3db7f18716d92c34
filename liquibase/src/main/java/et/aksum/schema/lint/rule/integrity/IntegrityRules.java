package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.lint.rule.RuleBook;

/** IN05, IN08, IN09, IN10, IN12; IN11 is checked where findings are waived. */
public final class IntegrityRules {
    private IntegrityRules() {}

    public static void register(RuleBook book) {
        RollbackRules.register(book); // IN05
        PhaseRules.register(book); // IN08
        DeterminismRules.register(book); // IN09
        HygieneRules.register(book); // IN10
        RawSqlRules.register(book); // IN12
    }
}
