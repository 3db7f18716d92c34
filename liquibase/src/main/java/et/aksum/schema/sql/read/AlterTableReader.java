package et.aksum.schema.sql.read;

import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RelationKind;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** ALTER TABLE and its siblings: every action by name, so that an unknown one is noticed. */
final class AlterTableReader {
    private final TokenReader in;

    AlterTableReader(TokenReader in) {
        this.in = in;
    }

    /** After ALTER and the kind. */
    Statement read(RelationKind kind) {
        boolean ifExists = in.ifExists();
        if (in.accept("all", "in", "tablespace")) {
            QualifiedName tablespace = in.qualifiedName();
            return new AlterRelation(
                    kind,
                    tablespace,
                    false,
                    false,
                    List.of(new AlterAction.Rewrite("set tablespace " + words(in.rest()))));
        }
        boolean only = in.accept("only");
        boolean enclosed = in.acceptMark("(");
        QualifiedName name = in.qualifiedName();
        if (enclosed) {
            in.expectMark(")");
        }
        if (in.peek().isOperator("*")) {
            in.take();
        }
        List<AlterAction> actions = new ArrayList<>();
        do {
            actions.add(
                    kind == RelationKind.SEQUENCE && !in.sees("rename") && !in.sees("set", "schema")
                            ? other()
                            : action());
        } while (in.acceptMark(","));
        in.expectEnd();
        return new AlterRelation(kind, name, only, ifExists, actions);
    }

    private AlterAction action() {
        if (in.accept("add")) {
            return add();
        }
        if (in.accept("drop")) {
            return drop();
        }
        if (in.accept("alter")) {
            return alter();
        }
        if (in.accept("validate", "constraint")) {
            return new AlterAction.ValidateConstraint(in.name());
        }
        if (in.accept("rename")) {
            return rename();
        }
        if (in.accept("attach", "partition")) {
            QualifiedName partition = in.qualifiedName();
            in.accept("for", "values");
            List<Token> bounds = in.rest();
            return new AlterAction.AttachPartition(partition, bounds.isEmpty() ? null : new Expression(bounds));
        }
        if (in.accept("detach", "partition")) {
            QualifiedName partition = in.qualifiedName();
            boolean concurrently = in.accept("concurrently");
            return new AlterAction.DetachPartition(partition, concurrently, in.accept("finalize"));
        }
        if (in.accept("set")) {
            return set();
        }
        return switches();
    }

    private AlterAction add() {
        if (ConstraintReader.startsTableConstraint(in)) {
            return new AlterAction.AddConstraint(new ConstraintReader(in).ofTable());
        }
        in.accept("column");
        boolean ifNotExists = in.ifNotExists();
        return new AlterAction.AddColumn(new ColumnReader(in).withType(), ifNotExists);
    }

    private AlterAction drop() {
        if (in.accept("constraint")) {
            in.ifExists();
            String name = in.name();
            return new AlterAction.DropConstraint(name, cascades());
        }
        in.accept("column");
        in.ifExists();
        String name = in.name();
        return new AlterAction.DropColumn(name, cascades());
    }

    private boolean cascades() {
        in.accept("restrict");
        return in.accept("cascade");
    }

    private AlterAction alter() {
        if (in.accept("constraint")) {
            return new AlterAction.OtherAction("alter constraint " + other().words());
        }
        in.accept("column");
        if (in.peek().kind() == TokenKind.NUMBER) {
            return other();
        }
        return new AlterColumnReader(in).read(in.name());
    }

    private AlterAction rename() {
        if (in.accept("to")) {
            return new AlterAction.Rename(in.name());
        }
        if (in.accept("constraint")) {
            String name = in.name();
            in.expect("to");
            return new AlterAction.RenameConstraint(name, in.name());
        }
        in.accept("column");
        String name = in.name();
        in.expect("to");
        return new AlterAction.RenameColumn(name, in.name());
    }

    private AlterAction set() {
        if (in.accept("schema")) {
            return new AlterAction.SetSchema(in.name());
        }
        if (in.sees("tablespace") || in.sees("logged") || in.sees("unlogged") || in.sees("access", "method")) {
            return new AlterAction.Rewrite("set " + words(in.until(token -> token.isMark(","))));
        }
        if (in.seesMark("(")) {
            return new AlterAction.SetOptions("set " + words(in.inParentheses()));
        }
        return other();
    }

    private AlterAction switches() {
        boolean enabled = in.sees("enable");
        if (in.accept("force", "row", "level", "security")) {
            return new AlterAction.RowSecurity(AlterAction.RowSecurity.Change.FORCE);
        }
        if (in.accept("no", "force", "row", "level", "security")) {
            return new AlterAction.RowSecurity(AlterAction.RowSecurity.Change.NO_FORCE);
        }
        if (in.acceptAny("enable", "disable") == null) {
            return known(other());
        }
        if (in.accept("row", "level", "security")) {
            return new AlterAction.RowSecurity(
                    enabled ? AlterAction.RowSecurity.Change.ENABLE : AlterAction.RowSecurity.Change.DISABLE);
        }
        in.acceptAny("always", "replica");
        if (in.accept("trigger")) {
            return new AlterAction.SwitchTrigger(in.name(), enabled);
        }
        return other();
    }

    private AlterAction known(AlterAction.OtherAction action) {
        String first = action.words().split(" ", 2)[0];
        if (!List.of(
                        "owner", "cluster", "reset", "inherit", "no", "of", "not", "options", "depends", "replica",
                        "split", "merge")
                .contains(first)) {
            throw new NotUnderstood("unknown action of ALTER TABLE", in.peek());
        }
        return action;
    }

    private AlterAction.OtherAction other() {
        return new AlterAction.OtherAction(words(in.until(token -> token.isMark(","))));
    }

    static String words(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
