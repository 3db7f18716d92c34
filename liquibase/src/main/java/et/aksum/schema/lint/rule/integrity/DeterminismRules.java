package et.aksum.schema.lint.rule.integrity;

import et.aksum.schema.history.WrittenChangeSet;
import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.lint.rule.StatementKinds;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.CreateTrigger;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Update;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Set;

/** IN09: what each installation would do differently, or again and again. */
final class DeterminismRules {
    private static final Set<String> DIFFERENT_WORDS =
            Set.of("current_date", "current_timestamp", "current_time", "localtimestamp", "localtime");
    private static final Set<String> DIFFERENT_STRINGS = Set.of("now", "today", "tomorrow", "yesterday");
    private static final Set<String> TIMES = Set.of("date", "time", "timestamp", "timestamptz");
    private static final Set<String> DIFFERENT_CALLS = Set.of(
            "now",
            "random",
            "gen_random_uuid",
            "uuid_generate_v4",
            "uuid_generate_v1",
            "uuidv4",
            "uuidv7",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timeofday",
            "gen_random_bytes");

    private DeterminismRules() {}

    static void register(RuleBook book) {
        book.onEach("IN09", DeterminismRules::runsAgain);
        book.onEach("IN09", DeterminismRules::differs);
    }

    private static void runsAgain(Moment at) {
        WrittenChangeSet changeSet = at.changeSet();
        boolean again = changeSet.attribute("runAlways").equalsIgnoreCase("true")
                || changeSet.attribute("runOnChange").equalsIgnoreCase("true");
        Statement statement = at.step().statement();
        if (again && StatementKinds.isDefinition(statement) && !isReplacing(statement)) {
            at.report("The changeSet runs again (runAlways, runOnChange), and this is no CREATE OR REPLACE.");
        }
    }

    private static boolean isReplacing(Statement statement) {
        return statement instanceof CreateRoutine routine && routine.orReplace()
                || statement instanceof CreateView view && view.orReplace()
                || statement instanceof CreateTrigger trigger && trigger.orReplace();
    }

    private static void differs(Moment at) {
        Statement statement = at.step().statement();
        if (at.changeSet().context().contains("demo")) {
            return;
        }
        if (statement instanceof Insert insert) {
            data(insert.table(), insert.source(), at);
        } else if (statement instanceof Update update) {
            data(update.table(), update.assignments(), at);
        }
    }

    /** {@code 'now'::timestamptz}, {@code date 'today'}. */
    private static boolean namesToday(List<Token> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isString()
                    && DIFFERENT_STRINGS.contains(values.get(i).text())) {
                boolean cast = i + 1 < values.size() && values.get(i + 1).isMark("::");
                if (cast || i > 0 && TIMES.contains(values.get(i - 1).text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void data(QualifiedName table, List<Token> values, Moment at) {
        boolean temporary = at.table(table).filter(Table::isTemporary).isPresent();
        boolean word =
                values.stream().anyMatch(token -> DIFFERENT_WORDS.stream().anyMatch(token::is));
        boolean call = new Expression(values)
                .calls().stream()
                        .anyMatch(
                                called -> DIFFERENT_CALLS.contains(called.name().name()));
        if (!temporary && (word || call || namesToday(values))) {
            at.report("Each installation gets other values in " + table + ": they come from the clock or from chance.");
        }
    }
}
