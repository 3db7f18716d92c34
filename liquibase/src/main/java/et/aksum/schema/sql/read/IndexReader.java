package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CreateIndex;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.IndexKey;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX. */
final class IndexReader {
    private final TokenReader in;

    IndexReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE [UNIQUE] INDEX. */
    CreateIndex read(boolean unique) {
        boolean concurrently = in.accept("concurrently");
        boolean ifNotExists = in.ifNotExists();
        String name = in.sees("on") ? null : in.qualifiedName().name();
        in.expect("on");
        boolean only = in.accept("only");
        QualifiedName table = in.qualifiedName();
        String method = in.accept("using") ? in.name() : "btree";
        List<IndexKey> keys = Parentheses.split(in.inParentheses(), token -> token.isMark(",")).stream()
                .map(key -> key(in.of(key)))
                .toList();
        List<String> includes = in.accept("include")
                ? in.inParentheses().stream()
                        .filter(Token::isName)
                        .map(Token::text)
                        .toList()
                : List.of();
        boolean notDistinct = in.accept("nulls", "not", "distinct");
        in.accept("nulls", "distinct");
        if (in.accept("with")) {
            in.inParentheses();
        }
        if (in.accept("tablespace")) {
            in.name();
        }
        Expression where = in.accept("where") ? new Expression(in.rest()) : null;
        in.expectEnd();
        return new CreateIndex(
                name, table, unique, concurrently, ifNotExists, only, method, keys, includes, notDistinct, where);
    }

    private static IndexKey key(TokenReader in) {
        Expression expression = expression(in);
        if (in.accept("collate")) {
            in.qualifiedName();
        }
        String opclass = opclass(in);
        boolean descending = in.accept("desc");
        in.accept("asc");
        if (in.accept("nulls") && in.acceptAny("first", "last") == null) {
            throw new NotUnderstood("expected FIRST or LAST", in.peek());
        }
        in.expectEnd();
        return new IndexKey(expression, opclass, descending);
    }

    /** A column, a call, or anything in parentheses. */
    private static Expression expression(TokenReader in) {
        if (in.seesMark("(")) {
            return in.expressionInParentheses();
        }
        return new Expression(in.until(new Predicate<>() {
            private boolean started;
            private boolean open;

            @Override
            public boolean test(Token token) {
                boolean goesOn = !started || open || token.isMark(".") || token.isMark("(") || token.isMark(")");
                open = token.isMark(".");
                started = true;
                return !goesOn;
            }
        }));
    }

    private static @Nullable String opclass(TokenReader in) {
        if (!in.peek().isName() || in.sees("asc") || in.sees("desc") || in.sees("nulls")) {
            return null;
        }
        String name = in.qualifiedName().name();
        if (in.seesMark("(")) {
            in.inParentheses();
        }
        return name;
    }
}
