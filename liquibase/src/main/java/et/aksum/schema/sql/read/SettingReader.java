package et.aksum.schema.sql.read;

import et.aksum.schema.sql.OtherStatement;
import et.aksum.schema.sql.SetParameter;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings and transactions. */
final class SettingReader {
    private final TokenReader in;

    SettingReader(TokenReader in) {
        this.in = in;
    }

    /** After SET. */
    Statement set() {
        boolean local = in.accept("local");
        in.accept("session");
        if (in.sees("transaction") || in.sees("characteristics") || in.sees("constraints")) {
            in.rest();
            return new OtherStatement("set transaction");
        }
        if (in.accept("time", "zone")) {
            return new SetParameter(local, "timezone", value());
        }
        String name = in.qualifiedName().toString();
        if (in.peek().isOperator("=") || in.sees("to")) {
            in.take();
        }
        return new SetParameter(local, name, value());
    }

    /** After RESET. */
    Statement reset() {
        return new SetParameter(false, in.atEnd() ? "all" : AlterTableReader.words(in.rest()), "default");
    }

    static Statement transaction(String word, TokenReader in) {
        if (in.sees("prepared") || in.accept("transaction") && word.equals("prepare")) {
            in.rest();
            return new Transaction(Transaction.Verb.OTHER);
        }
        boolean toSavepoint = in.comesLater(token -> token.is("to") || token.is("savepoint"));
        in.rest();
        return new Transaction(
                switch (word) {
                    case "begin", "start" -> Transaction.Verb.BEGIN;
                    case "commit", "end" -> Transaction.Verb.COMMIT;
                    case "rollback", "abort" -> toSavepoint ? Transaction.Verb.ROLLBACK_TO : Transaction.Verb.ROLLBACK;
                    default -> Transaction.Verb.SAVEPOINT;
                });
    }

    private String value() {
        List<Token> tokens = in.rest();
        return tokens.stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(tokens.stream().anyMatch(t -> t.isMark(",")) ? " " : ""));
    }
}
