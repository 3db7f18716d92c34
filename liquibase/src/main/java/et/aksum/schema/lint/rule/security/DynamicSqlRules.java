package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.rule.HiddenStatements;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.DynamicSql;
import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.token.Lexer;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;

/** SC06: commands put together from texts that nobody quoted. */
final class DynamicSqlRules {
    private DynamicSqlRules() {}

    static void register(RuleBook book) {
        book.on(CreateRoutine.class, "SC06", (routine, at) -> {
            Body body = routine.body();
            if (body != null) {
                check(body, routine.arguments(), at);
            }
        });
        book.on(DoBlock.class, "SC06", (block, at) -> check(block.body(), List.of(), at));
    }

    private static void check(Body body, List<Token> arguments, Moment at) {
        List<Token> declared = new ArrayList<>(arguments);
        declared.addAll(Lexer.tokens(body.text()));
        CommandText command = new CommandText(declared);
        for (ReadStatement read : HiddenStatements.in(body)) {
            if (read.statement() instanceof DynamicSql dynamic && !command.isSafe(dynamic.command())) {
                at.reportAt(read.position(), "EXECUTE runs a text into which values are joined unquoted.");
            }
        }
    }
}
