package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.TypeName;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** MD03, MD05, MD07: types of columns that the house does not use. */
final class ColumnTypeRules {
    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "amounts",
            "price",
            "cost",
            "fee",
            "tax",
            "vat",
            "total",
            "subtotal",
            "balance",
            "discount",
            "commission",
            "salary",
            "wage",
            "payment",
            "charge",
            "revenue",
            "budget",
            "net",
            "gross",
            "turnover",
            "debit",
            "credit",
            "refund",
            "premium",
            "money",
            "birr");
    private static final Set<String> MEASURES = Set.of(
            "kg",
            "km",
            "weight",
            "distance",
            "count",
            "ratio",
            "percent",
            "hours",
            "days",
            "metres",
            "celsius",
            "litres",
            "volume",
            "share");

    private ColumnTypeRules() {}

    static void register(RuleBook book) {
        onEachColumn(book, "MD03", ColumnTypeRules::serial);
        onEachColumn(book, "MD05", (column, at) -> withoutZone(column.name(), column.type(), at));
        book.onAction(
                AlterAction.ChangeType.class,
                "MD05",
                (change, alter, at) -> withoutZone(change.column(), change.type(), at));
        onEachColumn(book, "MD07", (column, at) -> inexactMoney(column.name(), column.type(), at));
        book.onAction(
                AlterAction.ChangeType.class,
                "MD07",
                (change, alter, at) -> inexactMoney(change.column(), change.type(), at));
    }

    /** Columns of new tables and new columns of old ones; those of temporary tables do not count. */
    static void onEachColumn(RuleBook book, String rule, BiConsumer<ColumnDefinition, Moment> check) {
        book.on(CreateTable.class, rule, (create, at) -> {
            if (!create.isTemporary()) {
                create.columns().forEach(column -> check.accept(column, at));
            }
        });
        book.onAction(AlterAction.AddColumn.class, rule, (add, alter, at) -> {
            if (!isTemporary(alter, at)) {
                check.accept(add.column(), at);
            }
        });
    }

    private static boolean isTemporary(AlterRelation alter, Moment at) {
        return at.table(alter.name()).filter(table -> table.isTemporary()).isPresent();
    }

    private static void serial(ColumnDefinition column, Moment at) {
        TypeName type = column.type();
        Expression value = column.defaultValue();
        if (type != null && type.isSerial() || value != null && value.calls("nextval")) {
            at.report(column.at(), "The column " + column.name() + " is serial.");
        }
    }

    private static void withoutZone(String column, @Nullable TypeName type, Moment at) {
        if (type != null && type.isAny("timestamp", "timetz")) {
            at.report("The column " + column + " is " + type + ".");
        }
    }

    private static void inexactMoney(String column, @Nullable TypeName type, Moment at) {
        if (type == null) {
            return;
        }
        boolean inexact = type.isAny("real", "double precision");
        if (type.is("money") || inexact && soundsLikeMoney(column)) {
            at.report("The column " + column + " is " + type + " and looks like an amount of money.");
        }
    }

    private static boolean soundsLikeMoney(String column) {
        Set<String> words = Words.of(column);
        return words.stream().anyMatch(AMOUNTS::contains) && words.stream().noneMatch(MEASURES::contains);
    }
}
