package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.rule.compatibility.CompatibilityRules;
import et.aksum.schema.lint.rule.integrity.IntegrityRules;
import et.aksum.schema.lint.rule.locking.LockingRules;
import et.aksum.schema.lint.rule.loss.LossRules;
import et.aksum.schema.lint.rule.modelling.ModellingRules;
import et.aksum.schema.lint.rule.observed.ObservedRules;
import et.aksum.schema.lint.rule.operation.OperationRules;
import et.aksum.schema.lint.rule.security.SecurityRules;
import et.aksum.schema.lint.rule.seed.SeedRules;
import et.aksum.schema.lint.rule.tenancy.TenancyRules;

/** All rules of the house. */
public final class Rules {
    private Rules() {}

    public static RuleBook all(LintSettings settings) {
        RuleBook book = new RuleBook();
        LockingRules.register(book);
        LossRules.register(book);
        CompatibilityRules.register(book, settings);
        IntegrityRules.register(book);
        ModellingRules.register(book, settings);
        TenancyRules.register(book);
        SecurityRules.register(book);
        SeedRules.register(book);
        OperationRules.register(book);
        ObservedRules.register(book, settings.observed());
        return book;
    }
}
