package et.aksum.schema.sql.read;

import et.aksum.schema.sql.ConstraintKind;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints, of tables and of columns. */
final class ConstraintReader {
    private final TokenReader in;

    private @Nullable QualifiedName references;
    private List<String> referenced = List.of();
    private @Nullable String onDelete;
    private @Nullable String usingIndex;
    private @Nullable Expression expression;
    private boolean notValid;
    private boolean nullsNotDistinct;

    ConstraintReader(TokenReader in) {
        this.in = in;
    }

    static boolean startsTableConstraint(TokenReader in) {
        return in.sees("constraint")
                || in.sees("check") && in.peek(1).isMark("(")
                || in.sees("unique")
                || in.sees("primary", "key")
                || in.sees("foreign", "key")
                || in.sees("exclude") && (in.peek(1).isMark("(") || in.peek(1).is("using"))
                || in.sees("not", "null") && in.peek(2).isName();
    }

    TableConstraint ofTable() {
        Token at = in.peek();
        String name = in.accept("constraint") ? in.name() : null;
        if (in.accept("check")) {
            return check(name, at, List.of());
        }
        if (in.accept("primary", "key")) {
            return key(name, at, ConstraintKind.PRIMARY_KEY);
        }
        if (in.accept("unique")) {
            nullsDistinct();
            return key(name, at, ConstraintKind.UNIQUE);
        }
        if (in.accept("foreign", "key")) {
            List<String> columns = columnList();
            in.expect("references");
            target();
            traits();
            return build(name, at, ConstraintKind.FOREIGN_KEY, columns);
        }
        if (in.accept("not", "null")) {
            String column = in.name();
            traits();
            return build(name, at, ConstraintKind.NOT_NULL, List.of(column));
        }
        in.expect("exclude");
        return exclusion(name, at);
    }

    /** One that stands at a column; null when none comes next. */
    @Nullable
    TableConstraint ofColumn(@Nullable String name, Token at, String column) {
        List<String> columns = List.of(column);
        if (in.accept("check")) {
            return check(name, at, columns);
        }
        if (in.accept("primary", "key")) {
            indexTraits();
            traits();
            return build(name, at, ConstraintKind.PRIMARY_KEY, columns);
        }
        if (in.accept("unique")) {
            nullsDistinct();
            indexTraits();
            traits();
            return build(name, at, ConstraintKind.UNIQUE, columns);
        }
        if (in.accept("references")) {
            target();
            traits();
            return build(name, at, ConstraintKind.FOREIGN_KEY, columns);
        }
        return null;
    }

    private TableConstraint check(@Nullable String name, Token at, List<String> columns) {
        expression = in.expressionInParentheses();
        traits();
        return build(name, at, ConstraintKind.CHECK, columns);
    }

    private TableConstraint key(@Nullable String name, Token at, ConstraintKind kind) {
        List<String> columns = List.of();
        if (in.accept("using", "index")) {
            usingIndex = in.name();
        } else {
            columns = columnList();
        }
        indexTraits();
        traits();
        return build(name, at, kind, columns);
    }

    private TableConstraint exclusion(@Nullable String name, Token at) {
        if (in.accept("using")) {
            in.name();
        }
        expression = in.expressionInParentheses();
        indexTraits();
        if (in.accept("where")) {
            in.inParentheses();
        }
        traits();
        return build(name, at, ConstraintKind.EXCLUDE, List.of());
    }

    /** Columns in parentheses; PERIOD and WITHOUT OVERLAPS of temporal keys do not change which. */
    private List<String> columnList() {
        List<String> columns = new ArrayList<>();
        in.expectMark("(");
        do {
            if (in.sees("period") && in.peek(1).isName()) {
                in.take();
            }
            columns.add(in.name());
            in.accept("without", "overlaps");
        } while (in.acceptMark(","));
        in.expectMark(")");
        return columns;
    }

    private void nullsDistinct() {
        if (in.accept("nulls")) {
            nullsNotDistinct = in.accept("not");
            in.expect("distinct");
        }
    }

    private void indexTraits() {
        if (in.accept("include")) {
            in.inParentheses();
        }
        if (in.accept("with")) {
            in.inParentheses();
        }
        if (in.accept("using", "index", "tablespace")) {
            in.name();
        }
    }

    private void target() {
        references = in.qualifiedName();
        referenced = in.seesMark("(") ? columnList() : List.of();
        while (true) {
            if (in.accept("match")) {
                in.take();
            } else if (in.accept("on", "delete")) {
                onDelete = action();
            } else if (in.accept("on", "update")) {
                action();
            } else {
                return;
            }
        }
    }

    private String action() {
        String first = in.take().text();
        if (first.equals("no") || first.equals("set")) {
            first += " " + in.take().text();
        }
        if (in.seesMark("(")) {
            in.inParentheses();
        }
        return first;
    }

    private void traits() {
        while (true) {
            if (in.accept("not", "valid")) {
                notValid = true;
            } else if (!(in.accept("not", "deferrable")
                    || in.accept("deferrable")
                    || in.accept("initially", "deferred")
                    || in.accept("initially", "immediate")
                    || in.accept("no", "inherit")
                    || in.accept("not", "enforced")
                    || in.accept("enforced"))) {
                return;
            }
        }
    }

    private TableConstraint build(@Nullable String name, Token at, ConstraintKind kind, List<String> columns) {
        return new TableConstraint(
                name,
                at,
                kind,
                columns,
                expression,
                references,
                referenced,
                onDelete,
                notValid,
                nullsNotDistinct,
                usingIndex);
    }
}
