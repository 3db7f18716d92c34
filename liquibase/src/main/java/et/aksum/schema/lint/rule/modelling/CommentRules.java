package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.ColumnDefinition;
import java.util.List;

/** MD10: tables and columns that say nothing about themselves. */
final class CommentRules {
    private CommentRules() {}

    static void register(RuleBook book) {
        book.afterRelease("MD10", CommentRules::missing);
    }

    private static void missing(Ending end) {
        for (Table table : end.newTables()) {
            if (table.partitionOf().isEmpty()
                    && table.comment().filter(text -> !text.isBlank()).isEmpty()) {
                end.report(table, "The table " + table.name() + " has no comment.");
            }
        }
        for (Table table : end.touchedTables()) {
            if (!table.isTemporary() && table.partitionOf().isEmpty()) {
                columns(table, end);
            }
        }
    }

    /** One finding for each place, not one for each column of a table. */
    private static void columns(Table table, Ending end) {
        List<Column> silent = table.columns().stream()
                .filter(column -> isNew(column, end)
                        && table.commentOf(column.name())
                                .filter(text -> !text.isBlank())
                                .isEmpty())
                .toList();
        if (!silent.isEmpty()) {
            List<String> names = silent.stream().map(Column::name).toList();
            end.reportDefinition(
                    silent.get(0).definition(),
                    "Columns of " + table.name() + " have no comment: " + String.join(", ", names) + ".");
        }
    }

    private static boolean isNew(Column column, Ending end) {
        ColumnDefinition definition = column.definition();
        return definition != null && end.isNew(definition);
    }
}
