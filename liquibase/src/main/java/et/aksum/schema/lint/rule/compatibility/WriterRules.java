package et.aksum.schema.lint.rule.compatibility;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.Condition;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.IndexKey;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** BC05: rows that the previous release inserts and the new schema refuses. */
final class WriterRules {
    private WriterRules() {}

    static void register(RuleBook book) {
        book.onAction(AlterAction.AddColumn.class, "BC05", WriterRules::requiredColumn);
        book.onAction(AlterAction.SetNotNull.class, "BC05", (set, alter, at) -> notNull(set.column(), alter, at));
        book.onAction(AlterAction.AddConstraint.class, "BC05", WriterRules::constraint);
        book.onAction(AlterAction.OtherAction.class, "BC05", WriterRules::strictness);
        book.on(AlterObject.class, "BC05", WriterRules::domain);
        book.on(CreateIndex.class, "BC05", WriterRules::uniqueIndex);
    }

    private static void requiredColumn(AlterAction.AddColumn add, AlterRelation alter, Moment at) {
        ColumnDefinition column = add.column();
        Expression value = column.defaultValue();
        TypeName type = column.type();
        boolean filled = value != null && !value.mentions("null")
                || column.generation() != ColumnDefinition.Generation.NONE
                || type != null && type.isSerial();
        if (column.notNull() && !filled && at.isOld(alter.name())) {
            at.report(column.at(), "Old writers do not know the required column " + column.name() + ".");
        }
    }

    private static void notNull(String column, AlterRelation alter, Moment at) {
        Optional<Table> table = at.table(alter.name());
        Optional<Column> known = table.flatMap(found -> found.column(column));
        boolean harmless =
                known.filter(found -> found.notNull() || found.fillsItself()).isPresent()
                        || table.stream()
                                .flatMap(found -> found.constraints().stream())
                                .anyMatch(check -> isOld(check, at) && check.provesNotNull(column));
        if (at.isOld(alter.name()) && !harmless) {
            at.report(alter.name(), "Old writers may leave " + alter.name() + "." + column + " null.");
        }
    }

    private static boolean isOld(Constraint constraint, Moment at) {
        return constraint.born().release() < at.model().now().release();
    }

    private static void constraint(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        TableConstraint constraint = add.constraint();
        if (!at.isOld(alter.name())) {
            return;
        }
        Expression check = constraint.expression();
        if (constraint.kind() == ConstraintKind.CHECK && check != null) {
            if (!passesWithoutNewColumns(check, alter, at)) {
                at.report(
                        alter.name(),
                        "Rows that old writers insert into " + alter.name() + " can violate the new CHECK.");
            }
        } else if (constraint.kind() == ConstraintKind.NOT_NULL) {
            constraint.columns().forEach(column -> notNull(column, alter, at));
        } else if (constraint.isKey() && constraint.usingIndex() == null) {
            unique(constraint.columns(), constraint.nullsNotDistinct(), alter.name(), at);
        }
    }

    private static void strictness(AlterAction.OtherAction action, AlterRelation alter, Moment at) {
        String words = action.words();
        boolean stricter = words.contains(" not deferrable")
                || words.contains(" initially immediate")
                || words.endsWith(" enforced") && !words.endsWith(" not enforced");
        if (words.startsWith("alter constraint ") && stricter && at.isOld(alter.name())) {
            at.report(alter.name(), "A constraint of " + alter.name() + " refuses at once what it let pass until now.");
        }
    }

    private static void domain(AlterObject alter, Moment at) {
        boolean old =
                at.model().ageOf(alter.name()).release() < at.model().now().release();
        boolean stricter =
                alter.words().startsWith("set not null") || alter.words().startsWith("add ");
        if (alter.kind().equals("domain") && old && stricter) {
            at.report("Old writers may store values that the domain " + alter.name() + " now refuses.");
        }
    }

    /** Old writers leave new columns null, and a CHECK that null makes unknown is passed. */
    private static boolean passesWithoutNewColumns(Expression check, AlterRelation alter, Moment at) {
        Set<String> added = alter.actions().stream()
                .filter(AlterAction.AddColumn.class::isInstance)
                .map(action -> ((AlterAction.AddColumn) action).column().name())
                .collect(Collectors.toSet());
        Set<String> known = at.table(alter.name()).stream()
                .flatMap(found -> found.columns().stream())
                .map(Column::name)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(added);
        List<String> mentioned = check.tokens().stream()
                .filter(Token::isName)
                .map(Token::text)
                .filter(known::contains)
                .toList();
        boolean onlyNew = !mentioned.isEmpty()
                && mentioned.stream()
                        .noneMatch(
                                column -> !added.contains(column) && at.model().isOldColumn(alter.name(), column));
        return onlyNew
                && mentioned.stream().noneMatch(column -> Condition.of(check).provesNotNull(column));
    }

    private static void uniqueIndex(CreateIndex index, Moment at) {
        if (index.unique() && at.isOld(index.table())) {
            List<String> columns = new ArrayList<>();
            for (IndexKey key : index.keys()) {
                columns.add(Objects.requireNonNullElse(
                        key.column(), key.expression().toString()));
            }
            unique(columns, index.nullsNotDistinct(), index.table(), at);
        }
    }

    private static void unique(List<String> columns, boolean nullsNotDistinct, QualifiedName table, Moment at) {
        boolean oneIsNew = !nullsNotDistinct
                && columns.stream()
                        .anyMatch(column -> at.table(table)
                                        .flatMap(known -> known.column(column))
                                        .filter(known -> !known.notNull() && !known.fillsItself())
                                        .isPresent()
                                && !at.model().isOldColumn(table, column));
        boolean already = at.table(table).stream()
                .flatMap(known -> known.constraints().stream())
                .anyMatch(key ->
                        key.definition().isKey() && !key.columns().isEmpty() && columns.containsAll(key.columns()));
        if (!oneIsNew && !already) {
            at.report(table, "Old writers may insert into " + table + " what " + columns + " now allows once only.");
        }
    }
}
