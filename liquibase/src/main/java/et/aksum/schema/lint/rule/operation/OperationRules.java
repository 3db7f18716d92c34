package et.aksum.schema.lint.rule.operation;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.Relations;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OP03: views and functions that use a column which changes under them. */
public final class OperationRules {
    private final List<Dependent> dependents = new ArrayList<>();

    private OperationRules() {}

    /** @param definition the statement that made it; another one means that it was made again */
    private record Dependent(QualifiedName name, Object definition, String column, Place place) {}

    public static void register(RuleBook book) {
        OperationRules rules = new OperationRules();
        book.on(AlterRelation.class, "OP03", rules::remember);
        book.afterChangeSet("OP03", rules::check);
    }

    private void remember(AlterRelation alter, Moment at) {
        for (AlterAction action : alter.actions()) {
            String column = changed(action);
            if (alter.isTable() && column != null) {
                QualifiedName table = at.model().resolve(alter.name());
                if (!(action instanceof AlterAction.RenameColumn)) {
                    views(table, column, at);
                }
                routines(table, column, at);
            }
        }
    }

    private static @Nullable String changed(AlterAction action) {
        if (action instanceof AlterAction.ChangeType change) {
            return change.column();
        }
        if (action instanceof AlterAction.RenameColumn rename) {
            return rename.column();
        }
        return action instanceof AlterAction.DropColumn drop ? drop.column() : null;
    }

    /** PostgreSQL keeps views right when a column is renamed; it refuses the rest. */
    private void views(QualifiedName table, String column, Moment at) {
        at.model().views().forEach((name, view) -> {
            if (uses(view.query(), table, column, at.model())) {
                dependents.add(new Dependent(name, view, column, at.place()));
            }
        });
    }

    private void routines(QualifiedName table, String column, Moment at) {
        at.model().routines().forEach((name, routine) -> {
            Body body = routine.body();
            if (body == null) {
                return;
            }
            List<Token> code = Lexer.tokens(body.text());
            if (uses(code, table, column, at.model())
                    || isTriggerOn(table, name, at.model()) && usesRow(code, column)) {
                dependents.add(new Dependent(name, routine, column, at.place()));
            }
        });
    }

    private static boolean isTriggerOn(QualifiedName table, QualifiedName routine, SchemaModel model) {
        return model.table(table).stream()
                .flatMap(known -> known.triggers().stream())
                .map(CreateTrigger::function)
                .anyMatch(
                        function -> function != null && model.resolve(function).equals(routine));
    }

    /** NEW.column or OLD.column. */
    private static boolean usesRow(List<Token> code, String column) {
        for (int i = 0; i + 2 < code.size(); i++) {
            boolean row = code.get(i).is("new") || code.get(i).is("old");
            if (row && code.get(i + 1).isMark(".") && code.get(i + 2).text().equals(column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(List<Token> code, QualifiedName table, String column, SchemaModel model) {
        return code.stream().anyMatch(token -> token.isName() && token.text().equals(column))
                && Relations.in(code, model).contains(table);
    }

    private void check(Ending end) {
        for (Dependent dependent : dependents) {
            CreateView view = end.model().views().get(dependent.name());
            CreateRoutine routine = end.model().routines().get(dependent.name());
            if (view == dependent.definition() || routine == dependent.definition()) {
                end.report(
                        dependent.place(),
                        dependent.name() + " uses the column " + dependent.column()
                                + " and is not made again in this changeSet.");
            }
        }
        dependents.clear();
    }
}
