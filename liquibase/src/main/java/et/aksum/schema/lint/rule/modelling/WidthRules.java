package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.LintSettings;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import java.util.List;

/** MD15: tables with very many columns, indexes with very many keys. */
final class WidthRules {
    private final int columns;
    private final int keys;

    private WidthRules(LintSettings settings) {
        columns = settings.widestTable();
        keys = settings.widestIndex();
    }

    static void register(RuleBook book, LintSettings settings) {
        WidthRules rules = new WidthRules(settings);
        book.on(CreateTable.class, "MD15", rules::created);
        book.on(AlterRelation.class, "MD15", rules::grown);
        book.on(
                CreateIndex.class,
                "MD15",
                (index, at) -> rules.index(index.keys().size(), at));
        book.onAction(
                AlterAction.AddConstraint.class, "MD15", (add, alter, at) -> rules.constraint(add.constraint(), at));
    }

    private void created(CreateTable create, Moment at) {
        table(create.name(), create.columns().size(), at);
        List<TableConstraint> constraints = create.constraints();
        constraints.forEach(constraint -> constraint(constraint, at));
    }

    private void grown(AlterRelation alter, Moment at) {
        long added = count(alter, AlterAction.AddColumn.class);
        if (added > 0) {
            int before =
                    at.table(alter.name()).map(table -> table.columns().size()).orElse(0);
            table(alter.name(), before + added - count(alter, AlterAction.DropColumn.class), at);
        }
    }

    private static long count(AlterRelation alter, Class<? extends AlterAction> kind) {
        return alter.actions().stream().filter(kind::isInstance).count();
    }

    private void table(QualifiedName name, long count, Moment at) {
        if (count > columns) {
            at.report("The table " + name + " has " + count + " columns.");
        }
    }

    private void constraint(TableConstraint constraint, Moment at) {
        if (constraint.isKey()) {
            index(constraint.columns().size(), at);
        }
    }

    private void index(int count, Moment at) {
        if (count > keys) {
            at.report("An index has " + count + " keys.");
        }
    }
}
