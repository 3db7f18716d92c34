package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.Query;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.SqlText;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL inside PL/pgSQL: control words are stepped over, declarations and assignments left aside. */
final class BlockReader {
    private static final Set<String> SQL = Set.of(
            "create",
            "alter",
            "drop",
            "insert",
            "update",
            "delete",
            "merge",
            "truncate",
            "grant",
            "revoke",
            "comment",
            "select",
            "with",
            "lock",
            "set",
            "reset",
            "copy",
            "refresh",
            "reindex",
            "cluster",
            "vacuum",
            "do",
            "call",
            "commit",
            "rollback",
            "analyze",
            "values");
    private static final Set<String> STEPPED_OVER = Set.of("begin", "else", "loop", "exception");

    private final Body body;
    private final List<ReadStatement> found = new ArrayList<>();

    BlockReader(Body body) {
        this.body = body;
    }

    List<ReadStatement> statements() {
        List<Token> tokens = Lexer.tokens(body.text());
        for (List<Token> piece : Parentheses.split(tokens, token -> token.isMark(";"))) {
            piece(piece);
        }
        return found;
    }

    private void piece(List<Token> piece) {
        List<Token> rest = piece;
        while (!rest.isEmpty()) {
            Token first = rest.get(0);
            if (SQL.contains(first.text()) && first.is(first.text()) && !isAssignment(rest)) {
                add(rest, intoless(rest));
                return;
            }
            if (first.is("execute")) {
                add(rest, dynamic(rest, 1));
                return;
            }
            if (first.is("perform")) {
                add(rest, new Query(rest));
                return;
            }
            if (first.is("return") || first.is("open")) {
                returning(rest);
                return;
            }
            rest = afterControl(rest);
        }
    }

    private static boolean isAssignment(List<Token> rest) {
        return rest.size() > 1 && (rest.get(1).isMark(":=") || rest.get(1).isOperator("="));
    }

    /** RETURN QUERY and OPEN … FOR carry queries. */
    private void returning(List<Token> rest) {
        int at = Parentheses.find(
                rest, 0, token -> token.is("execute") || token.is("select") || token.is("with") || isWrite(token));
        if (at > 0 && rest.get(at).is("execute")) {
            add(rest, dynamic(rest, at + 1));
        } else if (at > 0) {
            add(rest.subList(at, rest.size()), null);
        }
    }

    private static boolean isWrite(Token token) {
        return token.is("insert") || token.is("update") || token.is("delete");
    }

    /** The words that open a branch or loop are dropped; what follows them may be a statement. */
    private List<Token> afterControl(List<Token> rest) {
        Token first = rest.get(0);
        if (first.is("declare")) {
            int begin = Parentheses.find(rest, 1, token -> token.is("begin"));
            return begin < 0 ? List.of() : rest.subList(begin, rest.size());
        }
        if (STEPPED_OVER.contains(first.text())) {
            return rest.subList(1, rest.size());
        }
        if (first.is("if") || first.is("elsif") || first.is("elseif") || first.is("when")) {
            return after("then", rest);
        }
        if (first.is("case")) {
            return after("then", rest);
        }
        if (first.is("for") || first.is("while") || first.is("foreach")) {
            return loop(rest);
        }
        if (first.isOperator("<<")) {
            int close = Parentheses.find(rest, 1, token -> token.isOperator(">>"));
            return close < 0 ? List.of() : rest.subList(close + 1, rest.size());
        }
        return List.of();
    }

    private List<Token> loop(List<Token> rest) {
        int loop = Parentheses.find(rest, 0, token -> token.is("loop"));
        int execute = Parentheses.find(rest, 0, token -> token.is("execute"));
        if (execute > 0 && (loop < 0 || execute < loop)) {
            List<Token> command = rest.subList(execute, loop < 0 ? rest.size() : loop);
            add(command, dynamic(command, 1));
        }
        int write = Parentheses.find(rest, 0, token -> token.is("in"));
        if (write > 0 && write + 1 < rest.size() && loop > write && isWrite(rest.get(write + 1))) {
            add(rest.subList(write + 1, loop), null);
        }
        return loop < 0 ? List.of() : rest.subList(loop + 1, rest.size());
    }

    private static List<Token> after(String word, List<Token> rest) {
        int at = Parentheses.find(rest, 0, token -> token.is(word));
        return at < 0 ? List.of() : rest.subList(at + 1, rest.size());
    }

    /** SELECT … INTO sets variables here, it makes no table. */
    private static @Nullable Statement intoless(List<Token> rest) {
        return rest.get(0).is("select") ? new Query(rest) : null;
    }

    private static DynamicSql dynamic(List<Token> rest, int from) {
        int end = Parentheses.find(rest, from, token -> token.is("into") || token.is("using"));
        boolean using = Parentheses.find(rest, from, token -> token.is("using")) >= 0;
        return new DynamicSql(new Expression(rest.subList(from, end < 0 ? rest.size() : end)), using);
    }

    private void add(List<Token> tokens, @Nullable Statement known) {
        Token last = tokens.get(tokens.size() - 1);
        SqlText text =
                new SqlText(body.text().substring(tokens.get(0).start(), last.end()), tokens, List.of(), body.map());
        found.add(known == null ? SqlReader.read(text) : new ReadStatement(text, known));
    }
}
