package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Copy;
import et.aksum.schema.sql.Delete;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Insert;
import et.aksum.schema.sql.Merge;
import et.aksum.schema.sql.OnConflict;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Truncate;
import et.aksum.schema.sql.Update;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that write rows, as far as their heads: which table, which columns, under which condition. */
final class WriteReader {
    private final TokenReader in;

    WriteReader(TokenReader in) {
        this.in = in;
    }

    Insert insert() {
        in.expect("into");
        QualifiedName table = in.qualifiedName();
        if (in.accept("as")) {
            in.name();
        }
        List<String> columns = in.seesMark("(") && !startsQuery(in.peek(1)) ? targets(in.inParentheses()) : List.of();
        boolean overriding = in.accept("overriding");
        if (overriding) {
            in.take();
            in.expect("value");
        }
        List<Token> source = in.until(token -> token.is("on") || token.is("returning"));
        while (in.sees("on") && !in.sees("on", "conflict")) {
            source = join(source, List.of(in.take()), in.until(token -> token.is("on") || token.is("returning")));
        }
        if (source.isEmpty()) {
            throw new NotUnderstood("expected VALUES or a query", in.peek());
        }
        OnConflict onConflict = in.accept("on", "conflict") ? onConflict() : null;
        return new Insert(table, columns, source, onConflict, overriding);
    }

    Update update() {
        in.accept("only");
        QualifiedName table = in.qualifiedName();
        in.until(token -> token.is("set"));
        in.expect("set");
        List<Token> assignments = in.until(token -> token.is("from") || token.is("where") || token.is("returning"));
        in.until(token -> token.is("where") || token.is("returning"));
        return new Update(table, assigned(assignments), assignments, where());
    }

    Delete delete() {
        in.expect("from");
        in.accept("only");
        QualifiedName table = in.qualifiedName();
        in.until(token -> token.is("where") || token.is("returning"));
        return new Delete(table, where());
    }

    Merge merge() {
        in.expect("into");
        in.accept("only");
        QualifiedName table = in.qualifiedName();
        if (!in.comesLater(token -> token.is("using"))) {
            throw new NotUnderstood("expected USING", in.peek());
        }
        in.rest();
        return new Merge(table);
    }

    Truncate truncate() {
        in.accept("table");
        List<QualifiedName> tables = new ArrayList<>();
        do {
            in.accept("only");
            tables.add(in.qualifiedName());
            if (in.peek().isOperator("*")) {
                in.take();
            }
        } while (in.acceptMark(","));
        in.acceptAny("restart", "continue");
        in.accept("identity");
        in.accept("restrict");
        boolean cascade = in.accept("cascade");
        in.expectEnd();
        return new Truncate(tables, cascade);
    }

    Copy copy() {
        in.accept("binary");
        QualifiedName table = null;
        List<String> columns = List.of();
        if (in.seesMark("(")) {
            in.inParentheses();
        } else {
            table = in.qualifiedName();
            columns = in.seesMark("(") ? in.nameList() : List.of();
        }
        String direction = in.acceptAny("from", "to");
        if (direction == null) {
            throw new NotUnderstood("expected FROM or TO", in.peek());
        }
        in.rest();
        return new Copy(table, direction.equals("from"), columns);
    }

    private OnConflict onConflict() {
        in.until(token -> token.is("do"));
        in.expect("do");
        if (in.accept("nothing")) {
            return new OnConflict(false, List.of(), null);
        }
        in.expect("update");
        in.expect("set");
        List<Token> assignments = in.until(token -> token.is("where") || token.is("returning"));
        return new OnConflict(true, assigned(assignments), where());
    }

    private @Nullable Expression where() {
        if (!in.accept("where")) {
            in.rest();
            return null;
        }
        Expression condition = new Expression(in.until(token -> token.is("returning")));
        in.rest();
        return condition;
    }

    private static boolean startsQuery(Token token) {
        return token.is("select") || token.is("with") || token.is("values") || token.isMark("(");
    }

    private static List<String> targets(List<Token> inside) {
        return Parentheses.split(inside, token -> token.isMark(",")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.get(0).text())
                .toList();
    }

    private static List<String> assigned(List<Token> assignments) {
        List<String> columns = new ArrayList<>();
        for (List<Token> assignment : Parentheses.split(assignments, token -> token.isMark(","))) {
            if (assignment.isEmpty()) {
                continue;
            }
            if (assignment.get(0).isMark("(")) {
                columns.addAll(targets(assignment.subList(1, Parentheses.closing(assignment, 0))));
            } else {
                columns.add(assignment.get(0).text());
            }
        }
        return columns;
    }

    @SafeVarargs
    private static List<Token> join(List<Token>... parts) {
        List<Token> all = new ArrayList<>();
        for (List<Token> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
