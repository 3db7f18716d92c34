package et.aksum.schema.sql.read;

import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.ColumnDefinition.Generation;
import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import et.aksum.schema.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column: its type and what is demanded of it. */
final class ColumnReader {
    private static final Set<String> AFTER_DEFAULT = Set.of(
            "constraint",
            "not",
            "null",
            "check",
            "primary",
            "unique",
            "references",
            "collate",
            "generated",
            "deferrable",
            "initially",
            "storage",
            "compression",
            "default");

    private final TokenReader in;
    private final List<TableConstraint> constraints = new ArrayList<>();
    private boolean notNull;
    private @Nullable Expression defaultValue;
    private Generation generation = Generation.NONE;

    ColumnReader(TokenReader in) {
        this.in = in;
    }

    ColumnDefinition withType() {
        Token at = in.peek();
        String name = in.name();
        TypeName type = new TypeReader(in).type();
        return traits(name, at, type);
    }

    /** In a typed table or a partition: {@code name [WITH OPTIONS] …}. */
    ColumnDefinition withoutType() {
        Token at = in.peek();
        String name = in.name();
        in.accept("with", "options");
        return traits(name, at, null);
    }

    private ColumnDefinition traits(String name, Token at, @Nullable TypeName type) {
        while (trait(name)) {
            // each call takes one
        }
        boolean key = constraints.stream().anyMatch(constraint -> constraint.kind() == ConstraintKind.PRIMARY_KEY);
        return new ColumnDefinition(
                name,
                at,
                type,
                notNull || key || generation == Generation.IDENTITY,
                defaultValue,
                generation,
                constraints);
    }

    private boolean trait(String column) {
        Token at = in.peek();
        String name = in.accept("constraint") ? in.name() : null;
        if (in.accept("not", "null")) {
            notNull = true;
            in.accept("no", "inherit");
            return true;
        }
        if (in.accept("null")) {
            return true;
        }
        if (in.accept("default")) {
            defaultValue = new Expression(defaultTokens());
            return true;
        }
        if (in.accept("generated")) {
            generated();
            return true;
        }
        if (in.accept("collate")) {
            in.qualifiedName();
            return true;
        }
        if (in.accept("storage") || in.accept("compression")) {
            in.take();
            return true;
        }
        if (in.accept("options")) {
            in.inParentheses();
            return true;
        }
        TableConstraint constraint = new ConstraintReader(in).ofColumn(name, at, column);
        if (constraint == null) {
            return false;
        }
        constraints.add(constraint);
        return true;
    }

    /** NOT and NULL may be part of the expression, but only where a value cannot end. */
    private List<Token> defaultTokens() {
        List<Token> first = List.of(in.take());
        List<Token> all = new ArrayList<>(first);
        if (first.get(0).isMark("(")) {
            all.addAll(in.until(token -> token.isMark(")")));
            in.expectMark(")");
            all.add(new Token(first.get(0).kind(), ")", 0, 0, -1));
        }
        all.addAll(in.until(token -> token.isMark(",")
                || token.isMark(")")
                || token.kind() == TokenKind.WORD && AFTER_DEFAULT.contains(token.text())));
        return all;
    }

    private void generated() {
        boolean always = in.accept("always");
        if (!always) {
            in.expect("by", "default");
        }
        in.expect("as");
        if (in.accept("identity")) {
            generation = Generation.IDENTITY;
            if (in.seesMark("(")) {
                in.inParentheses();
            }
            return;
        }
        defaultValue = in.expressionInParentheses();
        generation = in.accept("stored") ? Generation.STORED : Generation.VIRTUAL;
        in.accept("virtual");
    }
}
