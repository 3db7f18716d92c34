package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Unreadable;
import et.aksum.schema.sql.token.SourceMap;
import et.aksum.schema.sql.token.Splitter;
import et.aksum.schema.sql.token.SqlText;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.List;
import java.util.Optional;

/** Reads scripts and bodies. Never throws: what it cannot read it hands over as {@link Unreadable}. */
public final class SqlReader {
    private static final StatementReader STATEMENTS = new StatementReader();

    private SqlReader() {}

    public static List<ReadStatement> read(String script) {
        return Splitter.split(script).stream().map(SqlReader::read).toList();
    }

    /** @param map where the script stands in its file */
    public static List<ReadStatement> read(String script, SourceMap map) {
        return Splitter.split(script, map).stream().map(SqlReader::read).toList();
    }

    /** The statements inside a body, PL/pgSQL or SQL, in the order they are written; none for other languages. */
    public static List<ReadStatement> read(Body body) {
        return switch (body.language()) {
            case "sql" -> read(body.text(), body.map());
            case "plpgsql" -> new BlockReader(body).statements();
            default -> List.of();
        };
    }

    public static ReadStatement read(SqlText text) {
        return new ReadStatement(text, statementOf(text.tokens(), text.map()));
    }

    static Statement statementOf(List<Token> tokens, SourceMap map) {
        Optional<Token> broken = tokens.stream()
                .filter(token -> token.kind() == TokenKind.BROKEN)
                .findFirst();
        if (broken.isPresent()) {
            return new Unreadable("a quote or comment never ends, or a character that SQL does not have", broken.get());
        }
        try {
            return STATEMENTS.statement(new TokenReader(tokens, map));
        } catch (NotUnderstood reason) {
            return new Unreadable(String.valueOf(reason.getMessage()), reason.at());
        }
    }
}
