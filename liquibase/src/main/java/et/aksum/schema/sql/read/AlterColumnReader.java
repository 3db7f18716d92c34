package et.aksum.schema.sql.read;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.TypeName;

/** ALTER TABLE … ALTER COLUMN. */
final class AlterColumnReader {
    private final TokenReader in;

    AlterColumnReader(TokenReader in) {
        this.in = in;
    }

    AlterAction read(String column) {
        if (in.accept("type") || in.accept("set", "data", "type")) {
            return type(column);
        }
        if (in.accept("set", "not", "null")) {
            return new AlterAction.SetNotNull(column);
        }
        if (in.accept("drop", "not", "null")) {
            return new AlterAction.DropNotNull(column);
        }
        if (in.accept("set", "default")) {
            return new AlterAction.SetDefault(column, new Expression(in.until(token -> token.isMark(","))));
        }
        if (in.accept("drop", "default")) {
            return new AlterAction.DropDefault(column);
        }
        if (in.accept("add", "generated")) {
            in.until(token -> token.isMark(","));
            return new AlterAction.AddIdentity(column);
        }
        if (in.sees("set", "expression")) {
            return new AlterAction.Rewrite("set expression " + AlterTableReader.words(in.until(t -> t.isMark(","))));
        }
        if (in.sees("set") || in.sees("drop") || in.sees("reset") || in.sees("restart") || in.sees("options")) {
            return new AlterAction.OtherAction(
                    "alter column " + AlterTableReader.words(in.until(token -> token.isMark(","))));
        }
        throw new NotUnderstood("unknown action of ALTER COLUMN", in.peek());
    }

    private AlterAction type(String column) {
        TypeName type = new TypeReader(in).type();
        if (in.accept("collate")) {
            in.qualifiedName();
        }
        Expression using = in.accept("using") ? new Expression(in.until(token -> token.isMark(","))) : null;
        return new AlterAction.ChangeType(column, type, using);
    }
}
