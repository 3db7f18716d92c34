package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.TypeName;
import java.util.Locale;

/** MD06: char(n), and varchar(n) whose comment does not say why. */
final class TextTypeRules {
    private TextTypeRules() {}

    static void register(RuleBook book) {
        book.afterRelease("MD06", TextTypeRules::check);
    }

    private static void check(Ending end) {
        for (Table table : end.touchedTables()) {
            if (!table.isTemporary()) {
                table.columns().forEach(column -> check(table, column, end));
            }
        }
    }

    private static void check(Table table, Column column, Ending end) {
        TypeName type = column.type();
        ColumnDefinition definition = column.definition();
        if (type == null || definition == null || !end.isNew(definition)) {
            return;
        }
        if (type.is("char")) {
            end.reportDefinition(definition, "The column " + table.name() + "." + column.name() + " is " + type + ".");
        } else if (type.is("varchar") && !type.modifiers().isEmpty() && !givesReason(table, column)) {
            end.reportDefinition(
                    definition,
                    "The column " + table.name() + "." + column.name() + " is " + type
                            + ", and its comment does not say why.");
        }
    }

    private static boolean givesReason(Table table, Column column) {
        return table.commentOf(column.name())
                .map(comment -> comment.toLowerCase(Locale.ROOT))
                .filter(comment -> comment.contains("varchar(") || comment.contains("because"))
                .isPresent();
    }
}
