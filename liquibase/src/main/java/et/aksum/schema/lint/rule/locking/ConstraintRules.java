package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Constraint;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.Place;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** LK06 – LK09 and LK15 – LK17: constraints that make PostgreSQL look at every row. */
final class ConstraintRules {
    private final List<Unvalidated> unvalidated = new ArrayList<>();

    private ConstraintRules() {}

    /** A constraint whose validation must still come. */
    private record Unvalidated(TableConstraint constraint, Place place) {}

    static void register(RuleBook book) {
        ConstraintRules rules = new ConstraintRules();
        book.on(AlterRelation.class, "LK06", ConstraintRules::foreignKeyValidates);
        book.on(AlterRelation.class, "LK07", ConstraintRules::checkValidates);
        book.onAction(AlterAction.ValidateConstraint.class, "LK08", ConstraintRules::validatedAtOnce);
        book.onAction(AlterAction.AddConstraint.class, "LK09", rules::remember);
        book.afterHistory("LK09", rules::neverValidated);
        book.on(AlterRelation.class, "LK15", ConstraintRules::buildsIndex);
        book.onAction(AlterAction.AddConstraint.class, "LK16", ConstraintRules::exclusion);
        book.onAction(AlterAction.AddConstraint.class, "LK17", ConstraintRules::keyOfNullableColumns);
    }

    /** Constraints that come with the statement, by themselves or with a column. */
    static Stream<TableConstraint> added(AlterRelation alter, ConstraintKind kind) {
        return alter.actions().stream()
                .flatMap(action -> action instanceof AlterAction.AddConstraint add
                        ? Stream.of(add.constraint())
                        : action instanceof AlterAction.AddColumn add
                                ? add.column().constraints().stream()
                                : Stream.empty())
                .filter(constraint -> constraint.kind() == kind);
    }

    private static void foreignKeyValidates(AlterRelation alter, Moment at) {
        if (at.isOld(alter.name())) {
            added(alter, ConstraintKind.FOREIGN_KEY)
                    .filter(constraint -> !constraint.notValid())
                    .forEach(constraint -> at.report(
                            alter.name(),
                            "A foreign key of " + alter.name() + " to " + constraint.references()
                                    + " is added without NOT VALID."));
        }
    }

    private static void checkValidates(AlterRelation alter, Moment at) {
        if (at.isOld(alter.name())) {
            added(alter, ConstraintKind.CHECK)
                    .filter(constraint -> !constraint.notValid())
                    .forEach(constraint ->
                            at.report(alter.name(), "A CHECK is added to " + alter.name() + " without NOT VALID."));
        }
    }

    private static void validatedAtOnce(AlterAction.ValidateConstraint action, AlterRelation alter, Moment at) {
        Optional<Constraint> known = at.table(alter.name()).flatMap(table -> table.constraint(action.constraint()));
        boolean sameTransaction = known.map(constraint -> constraint.born().transaction())
                .filter(born -> born == at.step().transaction()
                        || at.possiblySameTransaction().stream().anyMatch(step -> step.transaction() == born))
                .isPresent();
        if (sameTransaction && at.isOld(alter.name())) {
            at.report(alter.name(), action.constraint() + " is validated in the transaction that added it NOT VALID.");
        }
    }

    private void remember(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        if (add.constraint().notValid() && at.isOld(alter.name())) {
            unvalidated.add(new Unvalidated(add.constraint(), at.place()));
        }
    }

    private void neverValidated(Ending end) {
        for (Table table : end.model().tables()) {
            for (Constraint constraint : table.constraints()) {
                unvalidated.stream()
                        .filter(waiting -> waiting.constraint() == constraint.definition() && !constraint.valid())
                        .forEach(waiting -> end.report(
                                waiting.place(),
                                constraint.name() + " of " + table.name()
                                        + " is NOT VALID, and no later changeSet validates it."));
            }
        }
    }

    private static void buildsIndex(AlterRelation alter, Moment at) {
        if (alter.isTable() && at.isOld(alter.name())) {
            Stream.concat(added(alter, ConstraintKind.UNIQUE), added(alter, ConstraintKind.PRIMARY_KEY))
                    .filter(TableConstraint::buildsIndex)
                    .forEach(constraint -> at.report(
                            alter.name(),
                            (constraint.kind() == ConstraintKind.UNIQUE ? "A unique constraint" : "A primary key")
                                    + " of " + alter.name() + " builds its index under the lock."));
        }
    }

    private static void exclusion(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        if (add.constraint().kind() == ConstraintKind.EXCLUDE && at.isOld(alter.name())) {
            at.report(alter.name(), "An exclusion constraint is added to " + alter.name() + ".");
        }
    }

    private static void keyOfNullableColumns(AlterAction.AddConstraint add, AlterRelation alter, Moment at) {
        TableConstraint key = add.constraint();
        String adopted = key.usingIndex();
        if (key.kind() != ConstraintKind.PRIMARY_KEY || adopted == null || !at.isOld(alter.name())) {
            return;
        }
        Optional<Table> table = at.table(alter.name());
        QualifiedName index = new QualifiedName(at.model().resolve(alter.name()).schema(), adopted);
        List<String> columns =
                at.model().index(index).map(i -> i.leadingColumns()).orElse(List.of());
        table.ifPresent(known -> columns.stream()
                .filter(column -> known.column(column).isPresent() && !known.isNotNull(column))
                .findFirst()
                .ifPresent(column -> at.report(
                        alter.name(),
                        "The primary key adopts an index over " + column
                                + ", which may be null: PostgreSQL sets it NOT NULL and scans for it.")));
    }
}
