package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IN08: expanding and contracting together, structure and rows together. */
final class PhaseRules {
    private boolean expanded;
    private boolean contracted;
    private boolean wroteRows;

    private PhaseRules() {}

    static void register(RuleBook book) {
        PhaseRules rules = new PhaseRules();
        book.onEach("IN08", rules::phases);
        book.afterRelease("IN08", end -> {
            rules.expanded = false;
            rules.contracted = false;
        });
        book.afterChangeSet("IN08", rules::rowsBesideStructure);
    }

    private void phases(Moment at) {
        boolean before = expanded && contracted;
        expanded |= expands(at.step().statement());
        contracted |= contracts(at.step().statement(), at);
        if (!before && expanded && contracted && !at.changeSet().loose()) {
            at.report("This release both adds to the schema and drops what release N−1 uses.");
        }
        QualifiedName table = written(at.step().statement());
        wroteRows |= table != null && isLasting(table, at.model());
    }

    private static boolean expands(Statement statement) {
        if (statement instanceof CreateTable create) {
            return !create.isTemporary();
        }
        if (statement instanceof CreateTableAs create) {
            return !create.temporary();
        }
        return statement instanceof AlterRelation alter
                && alter.actions().stream().anyMatch(AlterAction.AddColumn.class::isInstance);
    }

    private static boolean contracts(Statement statement, Moment at) {
        if (statement instanceof DropObjects drop) {
            return drop.kind().equals("table") && drop.names().stream().anyMatch(at::isOld);
        }
        return statement instanceof AlterRelation alter
                && alter.actions().stream()
                        .anyMatch(action -> action instanceof AlterAction.DropColumn drop
                                && at.model().isOldColumn(alter.name(), drop.column()));
    }

    private void rowsBesideStructure(Ending end) {
        List<Step> steps = end.scene().steps();
        if (wroteRows
                && !end.scene().changeSet().loose()
                && steps.stream().map(Step::statement).anyMatch(StatementKinds::isTableDefinition)) {
            end.report("The changeSet changes tables and writes rows.");
        }
        wroteRows = false;
    }

    private static boolean isLasting(QualifiedName table, SchemaModel model) {
        return model.table(table)
                .map(Table::isTemporary)
                .map(temporary -> !temporary)
                .orElse(!"pg_temp".equals(table.schema()));
    }

    private static @Nullable QualifiedName written(Statement statement) {
        if (statement instanceof Insert insert) {
            return insert.table();
        }
        if (statement instanceof Update update) {
            return update.table();
        }
        if (statement instanceof Delete delete) {
            return delete.table();
        }
        return statement instanceof Merge merge ? merge.table() : null;
    }
}
