package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.FewRows;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LK28: rows of an old table rewritten beside DDL, or all at once. */
final class BackfillRules {
    private final List<Step> oldRows = new ArrayList<>();

    private BackfillRules() {}

    static void register(RuleBook book) {
        BackfillRules rules = new BackfillRules();
        book.onEach("LK28", rules::allAtOnce);
        book.afterChangeSet("LK28", rules::besideDefinitions);
    }

    private void allAtOnce(Moment at) {
        QualifiedName table = written(at.step().statement());
        if (table == null || !at.isOld(table)) {
            return;
        }
        oldRows.add(at.step());
        if (!FewRows.touches(at.step(), table, condition(at.step().statement()), at)) {
            at.report(table, "Rows of " + table + " are changed all at once, not in batches that commit.");
        }
    }

    private void besideDefinitions(Ending end) {
        List<Step> steps = end.scene().steps();
        boolean defines = steps.stream().map(Step::statement).anyMatch(StatementKinds::isTableDefinition);
        if (defines) {
            oldRows.forEach(step ->
                    end.report(step, "Rows of an old table are changed in a changeSet that also changes tables."));
        }
        oldRows.clear();
    }

    private static @Nullable QualifiedName written(Statement statement) {
        if (statement instanceof Update update) {
            return update.table();
        }
        if (statement instanceof Delete delete) {
            return delete.table();
        }
        return statement instanceof Merge merge ? merge.table() : null;
    }

    private static @Nullable Expression condition(Statement statement) {
        if (statement instanceof Update update) {
            return update.where();
        }
        return statement instanceof Delete delete ? delete.where() : null;
    }
}
