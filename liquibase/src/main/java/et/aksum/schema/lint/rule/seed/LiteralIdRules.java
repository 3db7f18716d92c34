package et.aksum.schema.lint.rule.seed;

import et.aksum.schema.lint.model.Column;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.ChangeSetScene;
import et.aksum.schema.lint.rule.Ending;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.Step;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SD03: numbers written into columns that a sequence fills, which the sequence then gives again. */
final class LiteralIdRules {
    private final List<Step> suspects = new ArrayList<>();

    private LiteralIdRules() {}

    static void register(RuleBook book) {
        LiteralIdRules rules = new LiteralIdRules();
        book.on(Insert.class, "SD03", rules::remember);
        book.afterChangeSet("SD03", rules::check);
    }

    private void remember(Insert insert, Moment at) {
        for (int i = 0; i < insert.columns().size(); i++) {
            if (isFilledBySequence(insert.columns().get(i), at.table(insert.table()))
                    && hasNumberAt(i, insert.source())) {
                suspects.add(at.step());
                return;
            }
        }
    }

    private void check(Ending end) {
        for (Step step : suspects) {
            Insert insert = (Insert) step.statement();
            if (!isAdvanced(insert.table().name(), end.scene())) {
                end.report(
                        step,
                        "Numbers are written into the key of " + insert.table()
                                + ", and its sequence is not advanced past them.");
            }
        }
        suspects.clear();
    }

    private static boolean isFilledBySequence(String column, Optional<Table> table) {
        Optional<Column> known = table.flatMap(found -> found.column(column));
        if (known.isEmpty()) {
            return column.equals("id") && table.filter(Table::isComplete).isEmpty();
        }
        TypeName type = known.get().type();
        Expression value = known.get().defaultValue();
        return known.get().generation() == ColumnDefinition.Generation.IDENTITY
                || type != null && type.isSerial()
                || value != null && value.calls("nextval");
    }

    private static boolean hasNumberAt(int column, List<Token> source) {
        if (source.get(0).is("values")) {
            return Parentheses.split(source.subList(1, source.size()), token -> token.isMark(",")).stream()
                    .filter(row -> row.size() > 2)
                    .anyMatch(row -> isNumber(column, row.subList(1, row.size() - 1)));
        }
        int end = Parentheses.find(source, 0, token -> token.is("from") || token.is("where"));
        return source.get(0).is("select") && isNumber(column, source.subList(1, end < 0 ? source.size() : end));
    }

    private static boolean isNumber(int column, List<Token> row) {
        List<List<Token>> values = Parentheses.split(row, token -> token.isMark(","));
        return column < values.size()
                && values.get(column).size() == 1
                && values.get(column).get(0).kind() == TokenKind.NUMBER;
    }

    private static boolean isAdvanced(String table, ChangeSetScene scene) {
        boolean set = scene.all(Query.class)
                .map(Query::expression)
                .anyMatch(query -> query.calls("setval") && mentions(query, table));
        return set
                || scene.all(AlterRelation.class)
                        .filter(alter -> alter.name().name().equals(table))
                        .flatMap(alter -> alter.actions().stream())
                        .anyMatch(action -> action instanceof AlterAction.OtherAction other
                                && other.words().contains("restart"));
    }

    private static boolean mentions(Expression query, String table) {
        return query.tokens().stream()
                .anyMatch(token -> token.isString() && token.text().matches("(.*[.\"])?" + table + "(_.*)?\"?"));
    }
}
