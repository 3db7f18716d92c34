package et.aksum.schema.lint.rule.loss;

import et.aksum.schema.lint.rule.HiddenStatements;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Update;
import org.jspecify.annotations.Nullable;

/** DL04: UPDATE and DELETE of every row, now or whenever a function is called. */
final class WholeTableRules {
    private WholeTableRules() {}

    static void register(RuleBook book) {
        book.onEach("DL04", at -> check(at.step().read(), at));
        book.on(CreateRoutine.class, "DL04", WholeTableRules::inBody);
    }

    private static void inBody(CreateRoutine routine, Moment at) {
        Body body = routine.body();
        if (body != null) {
            HiddenStatements.in(body).forEach(read -> check(read, at));
        }
    }

    private static void check(ReadStatement read, Moment at) {
        Statement statement = read.statement();
        if (statement instanceof Update update) {
            check(update.table(), update.where(), "UPDATE", read, at);
        } else if (statement instanceof Delete delete) {
            check(delete.table(), delete.where(), "DELETE", read, at);
        }
    }

    private static void check(
            QualifiedName table, @Nullable Expression where, String verb, ReadStatement read, Moment at) {
        boolean everyRow = where == null || Condition.of(where).isAlwaysTrue();
        boolean lasting = at.isLasting(table);
        if (everyRow && lasting) {
            at.reportAt(read.position(), verb + " of every row of " + table + ".");
        }
    }
}
