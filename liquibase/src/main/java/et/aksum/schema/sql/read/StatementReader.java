package et.aksum.schema.sql.read;

import et.aksum.schema.sql.DoBlock;
import et.aksum.schema.sql.OtherStatement;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.Transaction;
import et.aksum.schema.sql.token.Token;
import java.util.Locale;
import java.util.Set;

/** Finds out what a statement is by its first word. */
final class StatementReader {
    private static final Set<String> NOT_LOOKED_INTO = Set.of(
            "analyze",
            "analyse",
            "checkpoint",
            "close",
            "deallocate",
            "declare",
            "discard",
            "execute",
            "explain",
            "fetch",
            "import",
            "listen",
            "load",
            "move",
            "notify",
            "prepare",
            "reassign",
            "security",
            "show",
            "unlisten",
            "wait",
            "repack");

    Statement statement(TokenReader in) {
        Token first = in.peek();
        if (first.isMark("(")) {
            return new QueryReader(in, this).query();
        }
        if (!first.is(first.text())) {
            throw new NotUnderstood("no statement begins like this", first);
        }
        return switch (first.text()) {
            case "select", "values", "table", "call" -> new QueryReader(in, this).query();
            case "with" -> new QueryReader(in, this).with();
            default -> {
                in.take();
                yield afterFirst(first, in);
            }
        };
    }

    private Statement afterFirst(Token first, TokenReader in) {
        return switch (first.text()) {
            case "create" -> new CreateReader(in, this).read();
            case "alter" -> new AlterReader(in).read();
            case "drop" -> new DropReader(in).read();
            case "comment" -> new CommentReader(in).read();
            case "grant", "revoke" -> new GrantReader(in, first.is("revoke")).read(false);
            case "insert" -> new WriteReader(in).insert();
            case "update" -> new WriteReader(in).update();
            case "delete" -> new WriteReader(in).delete();
            case "merge" -> new WriteReader(in).merge();
            case "truncate" -> new WriteReader(in).truncate();
            case "copy" -> new WriteReader(in).copy();
            case "do" -> block(in);
            case "set" -> new SettingReader(in).set();
            case "reset" -> new SettingReader(in).reset();
            case "lock" -> new MaintenanceReader(in).lock();
            case "vacuum" -> new MaintenanceReader(in).vacuum();
            case "cluster" -> new MaintenanceReader(in).cluster();
            case "reindex" -> new MaintenanceReader(in).reindex();
            case "refresh" -> new MaintenanceReader(in).refresh();
            case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
                SettingReader.transaction(first.text(), in);
            default -> lesser(first, in);
        };
    }

    private static Statement lesser(Token first, TokenReader in) {
        if (first.is("prepare") && in.sees("transaction")) {
            in.rest();
            return new Transaction(Transaction.Verb.OTHER);
        }
        if (!NOT_LOOKED_INTO.contains(first.text())) {
            throw new NotUnderstood("no statement begins with " + first.text().toUpperCase(Locale.ROOT), first);
        }
        in.rest();
        return new OtherStatement(first.text());
    }

    private static Statement block(TokenReader in) {
        String language = in.accept("language") ? in.take().text() : "plpgsql";
        Token code = in.take();
        if (!code.isString()) {
            throw new NotUnderstood("expected the code in quotes", code);
        }
        if (in.accept("language")) {
            language = in.take().text();
        }
        in.expectEnd();
        return new DoBlock(RoutineReader.bodyOf(code, language.toLowerCase(Locale.ROOT), in.map()));
    }
}
