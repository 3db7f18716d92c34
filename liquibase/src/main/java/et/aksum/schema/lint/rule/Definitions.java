package et.aksum.schema.lint.rule;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.token.Token;
import java.util.Map;

/** Notes where columns, constraints and indexes are written, for rules that speak at the end of the release. */
record Definitions(ChangeSetScene scene, Step step, Map<Object, Place> places) {

    void note() {
        Statement statement = step.statement();
        if (statement instanceof CreateTable create) {
            create.columns().forEach(this::column);
            create.constraints().forEach(this::constraint);
        } else if (statement instanceof AlterRelation alter) {
            for (AlterAction action : alter.actions()) {
                if (action instanceof AlterAction.AddColumn add) {
                    column(add.column());
                } else if (action instanceof AlterAction.AddConstraint add) {
                    constraint(add.constraint());
                }
            }
        } else if (statement instanceof CreateIndex create) {
            places.put(create, new Place(scene, step.position()));
        }
    }

    private void column(ColumnDefinition column) {
        put(column, column.at());
        column.constraints().forEach(this::constraint);
    }

    private void constraint(TableConstraint constraint) {
        put(constraint, constraint.at());
    }

    private void put(Object definition, Token at) {
        places.put(definition, new Place(scene, step.read().text().positionOf(at)));
    }
}
