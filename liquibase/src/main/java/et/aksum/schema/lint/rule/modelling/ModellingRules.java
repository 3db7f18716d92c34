package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.CreateEnum;

/** MD01 to MD15. */
public final class ModellingRules {
    private ModellingRules() {}

    public static void register(RuleBook book, LintSettings settings) {
        KeyRules.register(book); // MD01, MD04, MD11
        ForeignKeyRules.register(book); // MD02
        ColumnTypeRules.register(book); // MD03, MD05, MD07
        TextTypeRules.register(book); // MD06
        ConstraintNameRules.register(book); // MD08
        IdentifierRules.register(book); // MD09
        CommentRules.register(book); // MD10
        RedundancyRules.register(book); // MD12
        PaddingRules.register(book); // MD12
        book.on(
                CreateEnum.class,
                "MD13",
                (create, at) -> at.report("The type " + create.name() + " is an enumeration."));
        QualificationRules.register(book); // MD14
        WidthRules.register(book, settings); // MD15
    }
}
