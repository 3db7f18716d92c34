package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.With;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Queries: their tokens, and what writes inside WITH. */
final class QueryReader {
    private final TokenReader in;
    private final StatementReader statements;

    QueryReader(TokenReader in, StatementReader statements) {
        this.in = in;
        this.statements = statements;
    }

    /** SELECT, VALUES, TABLE or a parenthesis comes next. */
    Statement query() {
        List<Token> tokens = in.rest();
        int into = Parentheses.find(tokens, 0, token -> token.is("into"));
        boolean makesTable = into > 0 && tokens.get(0).is("select") && into + 1 < tokens.size();
        return makesTable ? selectInto(tokens, into) : new Query(tokens);
    }

    Statement with() {
        in.expect("with");
        in.accept("recursive");
        List<Statement> parts = new ArrayList<>();
        do {
            in.name();
            if (in.seesMark("(")) {
                in.inParentheses();
            }
            in.expect("as");
            in.accept("not");
            in.accept("materialized");
            List<Token> part = in.inParentheses();
            if (!part.isEmpty() && !part.get(0).is("select") && !part.get(0).isMark("(")) {
                parts.add(statements.statement(in.of(part)));
            }
            searchAndCycle();
        } while (in.acceptMark(","));
        return new With(parts, statements.statement(in));
    }

    /** SEARCH … BY columns SET name, CYCLE columns SET name TO value DEFAULT value USING name. */
    private void searchAndCycle() {
        while (in.sees("search") || in.sees("cycle")) {
            in.until(token -> token.is("set"));
            in.expect("set");
            in.until(token -> token.isMark(",") || token.is("cycle") || startsMain(token));
        }
    }

    private static boolean startsMain(Token token) {
        return token.isMark("(")
                || token.is("select")
                || token.is("values")
                || token.is("table")
                || token.is("insert")
                || token.is("update")
                || token.is("delete")
                || token.is("merge");
    }

    private Statement selectInto(List<Token> tokens, int into) {
        TokenReader target = in.of(tokens.subList(into + 1, tokens.size()));
        boolean temporary = target.accept("temporary") || target.accept("temp");
        target.accept("unlogged");
        target.accept("table");
        return new CreateTableAs(target.qualifiedName(), temporary, tokens);
    }
}
