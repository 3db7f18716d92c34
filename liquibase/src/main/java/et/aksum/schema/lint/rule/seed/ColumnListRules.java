package et.aksum.schema.lint.rule.seed;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** SD05: statements that mean other columns once a table has grown. */
final class ColumnListRules {
    private ColumnListRules() {}

    static void register(RuleBook book) {
        book.on(Insert.class, "SD05", ColumnListRules::insert);
        book.on(CreateView.class, "SD05", (view, at) -> star(view.query(), at));
        book.on(CreateTableAs.class, "SD05", (create, at) -> {
            if (!create.temporary()) {
                star(create.query(), at);
            }
        });
    }

    private static void insert(Insert insert, Moment at) {
        boolean defaults = insert.source().get(0).is("default");
        if (insert.columns().isEmpty() && !defaults) {
            at.report("INSERT into " + insert.table() + " lists no columns.");
        } else {
            star(insert.source(), at);
        }
    }

    private static void star(List<Token> query, Moment at) {
        if (query.get(0).is("table")) {
            at.report("TABLE takes whatever columns there are when it is run.");
            return;
        }
        Deque<Boolean> inExists = new ArrayDeque<>(List.of(false));
        for (int i = 0; i < query.size(); i++) {
            Token token = query.get(i);
            if (token.isMark("(")) {
                inExists.push(i > 0 && query.get(i - 1).is("exists"));
            } else if (token.isMark(")") && inExists.size() > 1) {
                inExists.pop();
            } else if (i > 0 && token.isOperator("*") && isWhole(query.get(i - 1)) && !inExists.contains(true)) {
                at.report(token, "SELECT * takes whatever columns there are when it is run.");
                return;
            }
        }
    }

    private static boolean isWhole(Token before) {
        return before.is("select")
                || before.is("distinct")
                || before.is("all")
                || before.isMark(",")
                || before.isMark(".");
    }
}
