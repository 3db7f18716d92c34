package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** BC01 to BC06, in the order of the catalogue. */
public final class CompatibilityRules {
    private CompatibilityRules() {}

    public static void register(RuleBook book, LintSettings settings) {
        RenameRules.register(book); // BC01
        EnumRules.register(book); // BC02
        GuaranteeRules.register(book); // BC03
        MappingRules.register(book, settings.mapped()); // BC04
        WriterRules.register(book); // BC05
        book.on(CreateTable.class, "BC06", (create, at) -> create.columns().forEach(column -> json(column, at)));
        book.onAction(AlterAction.AddColumn.class, "BC06", (add, alter, at) -> json(add.column(), at));
        book.onAction(AlterAction.ChangeType.class, "BC06", CompatibilityRules::changedToJson);
    }

    private static void json(ColumnDefinition column, Moment at) {
        if (isJson(column.type())) {
            at.report(column.at(), "The column " + column.name() + " is json.");
        }
    }

    private static void changedToJson(AlterAction.ChangeType change, AlterRelation alter, Moment at) {
        if (isJson(change.type())) {
            at.report("The column " + alter.name() + "." + change.column() + " becomes json.");
        }
    }

    private static boolean isJson(@Nullable TypeName type) {
        return type != null && type.is("json");
    }
}
