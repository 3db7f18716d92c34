package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateEnum;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.CreateSequence;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateType;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a statement gives, in contrast to those it uses. */
final class NewNames {
    private final List<String> names = new ArrayList<>();

    private NewNames() {}

    static List<String> in(Statement statement) {
        NewNames found = new NewNames();
        if (statement instanceof CreateTable create) {
            found.add(create.name().name());
            create.columns().forEach(found::column);
            create.constraints().forEach(found::constraint);
        } else if (statement instanceof AlterRelation alter) {
            alter.actions().forEach(found::action);
        } else if (statement instanceof CreateView view) {
            found.add(view.name().name());
            found.outputNames(view.query());
        } else {
            found.add(nameOf(statement));
        }
        return found.names;
    }

    private static @Nullable String nameOf(Statement statement) {
        if (statement instanceof CreateTableAs create) {
            return create.name().name();
        }
        if (statement instanceof CreateIndex create) {
            return create.name();
        }
        if (statement instanceof CreateRoutine create) {
            return create.name().name();
        }
        if (statement instanceof CreateSchema create) {
            return create.name();
        }
        if (statement instanceof CreateSequence create) {
            return create.name().name();
        }
        return nameOfLesser(statement);
    }

    private static @Nullable String nameOfLesser(Statement statement) {
        if (statement instanceof CreateEnum create) {
            return create.name().name();
        }
        if (statement instanceof CreateType create) {
            return create.name().name();
        }
        if (statement instanceof CreateDomain create) {
            return create.name().name();
        }
        if (statement instanceof CreatePolicy create) {
            return create.name();
        }
        if (statement instanceof CreateTrigger create) {
            return create.name();
        }
        if (statement instanceof AlterObject alter && alter.change() == AlterObject.Change.RENAME) {
            return alter.to();
        }
        return statement instanceof AlterPolicy alter ? alter.newName() : null;
    }

    private void action(AlterAction action) {
        if (action instanceof AlterAction.AddColumn add) {
            column(add.column());
        } else if (action instanceof AlterAction.AddConstraint add) {
            constraint(add.constraint());
        } else if (action instanceof AlterAction.Rename rename) {
            add(rename.to());
        } else if (action instanceof AlterAction.RenameColumn rename) {
            add(rename.to());
        } else if (action instanceof AlterAction.RenameConstraint rename) {
            add(rename.to());
        }
    }

    /** Names that the columns of a view get in its query. */
    private void outputNames(List<Token> query) {
        int from = Parentheses.find(query, 0, token -> token.is("from"));
        List<Token> selected = query.subList(0, from < 0 ? query.size() : from);
        for (List<Token> output : Parentheses.split(selected, token -> token.isMark(","))) {
            int as = Parentheses.find(output, 0, token -> token.is("as"));
            if (as >= 0 && as + 1 < output.size() && output.get(as + 1).isName()) {
                add(output.get(as + 1).text());
            }
        }
    }

    private void column(ColumnDefinition column) {
        add(column.name());
        column.constraints().forEach(this::constraint);
    }

    private void constraint(TableConstraint constraint) {
        add(constraint.name());
    }

    private void add(@Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
