package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.TableConstraint;
import java.util.List;
import java.util.Locale;

/** MD08: constraints whose name PostgreSQL would choose. */
final class ConstraintNameRules {
    private ConstraintNameRules() {}

    static void register(RuleBook book) {
        book.on(CreateTable.class, "MD08", (create, at) -> {
            if (!create.isTemporary()) {
                unnamed(create.constraints(), at);
                create.columns().forEach(column -> unnamed(column.constraints(), at));
            }
        });
        book.onAction(AlterAction.AddConstraint.class, "MD08", (add, alter, at) -> {
            if (at.table(alter.name()).filter(Table::isTemporary).isEmpty()
                    && add.constraint().usingIndex() == null) {
                unnamed(List.of(add.constraint()), at);
            }
        });
        book.onAction(
                AlterAction.AddColumn.class,
                "MD08",
                (add, alter, at) -> unnamed(add.column().constraints(), at));
    }

    private static void unnamed(List<TableConstraint> constraints, Moment at) {
        constraints.stream()
                .filter(constraint -> constraint.name() == null && constraint.kind() != ConstraintKind.NOT_NULL)
                .forEach(constraint -> at.report(
                        constraint.at(),
                        "A " + constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + " constraint has no name."));
    }
}
