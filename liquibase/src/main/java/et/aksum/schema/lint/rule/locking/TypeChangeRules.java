package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.TypeChange;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.TypeName;
import java.util.Optional;

/** LK13: changes of type that rewrite the table. */
final class TypeChangeRules {
    private TypeChangeRules() {}

    static void register(RuleBook book) {
        book.onAction(AlterAction.ChangeType.class, "LK13", TypeChangeRules::rewrites);
    }

    private static void rewrites(AlterAction.ChangeType change, AlterRelation alter, Moment at) {
        if (!at.isOld(alter.name())) {
            return;
        }
        Optional<TypeName> before = at.table(alter.name())
                .flatMap(table -> table.column(change.column()))
                .flatMap(column -> Optional.ofNullable(typeOf(column)));
        boolean safe = TypeChange.usesPlainValue(change)
                && before.map(type -> new TypeChange(type, change.type(), at.model()))
                        .filter(to -> to.keepsRows()
                                || to.keepsRowsInUtc() && at.step().settings().isUtc())
                        .filter(to -> !to.rebuildsIndexes() || !isIndexed(change.column(), alter, at))
                        .isPresent();
        if (!safe) {
            at.report(
                    alter.name(),
                    "The type of " + alter.name() + "." + change.column() + " changes from "
                            + before.map(TypeName::toString).orElse("an unknown type") + " to " + change.type()
                            + ", which rewrites the table.");
        }
    }

    private static boolean isIndexed(String column, AlterRelation alter, Moment at) {
        return at.model().indexesOf(alter.name()).stream().anyMatch(index -> index.definition().keys().stream()
                        .anyMatch(key -> key.expression().mentions(column)))
                || at.table(alter.name()).stream()
                        .flatMap(table -> table.constraints().stream())
                        .anyMatch(constraint -> constraint.definition().isKey()
                                && constraint.columns().contains(column));
    }

    private static @org.jspecify.annotations.Nullable TypeName typeOf(Column column) {
        return column.type();
    }
}
