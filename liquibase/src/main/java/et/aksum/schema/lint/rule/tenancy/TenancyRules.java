package et.aksum.schema.lint.rule.tenancy;

import et.aksum.schema.lint.rule.RuleBook;

/** TN01 to TN08. */
public final class TenancyRules {
    private TenancyRules() {}

    public static void register(RuleBook book) {
        TenantTableRules.register(book); // TN01, TN02, TN05
        PolicyRules.register(book); // TN03, TN04, TN08
        TenantKeyRules.register(book); // TN06
        WeakeningRules.register(book); // TN07
    }
}
