package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.RuleBook;

/** LK01 to LK31, in the order of the catalogue. */
public final class LockingRules {
    private LockingRules() {}

    public static void register(RuleBook book) {
        IndexRules.register(book); // LK01 – LK05
        ConstraintRules.register(book); // LK06 – LK09, LK15 – LK17
        ColumnRules.register(book); // LK10 – LK12, LK14
        TypeChangeRules.register(book); // LK13
        TimeoutRules.register(book); // LK18 – LK20
        LockWindowRules.register(book); // LK21 – LK23
        MaintenanceRules.register(book); // LK24, LK25, LK27, LK29
        PartitionRules.register(book); // LK26
        BackfillRules.register(book); // LK28
        TransactionRules.register(book); // LK30
        HiddenDefinitionRules.register(book); // LK31
    }
}
