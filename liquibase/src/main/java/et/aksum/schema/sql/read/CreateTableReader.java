package et.aksum.schema.sql.read;

import et.aksum.schema.sql.ColumnDefinition;
import et.aksum.schema.sql.CreateTable;
import et.aksum.schema.sql.CreateTable.Persistence;
import et.aksum.schema.sql.CreateTableAs;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.LikeTable;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.PartitionKey;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.SqlWords;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE in its forms. */
final class CreateTableReader {
    private final TokenReader in;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<TableConstraint> constraints = new ArrayList<>();
    private final List<QualifiedName> parents = new ArrayList<>();
    private final List<LikeTable> likes = new ArrayList<>();
    private @Nullable PartitionKey partitionBy;
    private @Nullable QualifiedName partitionOf;
    private @Nullable Expression bounds;

    CreateTableReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE […] TABLE. */
    Statement read(Persistence persistence) {
        boolean ifNotExists = in.ifNotExists();
        QualifiedName name = in.qualifiedName();
        if (isQuery()) {
            return asQuery(name, persistence);
        }
        boolean typed = false;
        if (in.accept("partition", "of")) {
            partitionOf = in.qualifiedName();
            typed = true;
        } else if (in.accept("of")) {
            in.qualifiedName();
            typed = true;
        }
        if (in.seesMark("(")) {
            elements(in.inParentheses(), typed);
        }
        traits();
        in.expectEnd();
        return new CreateTable(
                name, persistence, ifNotExists, columns, constraints, partitionBy, partitionOf, bounds, parents, likes);
    }

    private boolean isQuery() {
        boolean bare = in.sees("as") || in.sees("using") || in.sees("with") || in.sees("on") || in.sees("tablespace");
        return (bare || in.seesMark("(")) && in.comesLater(token -> token.is("as"));
    }

    private Statement asQuery(QualifiedName name, Persistence persistence) {
        in.until(token -> token.is("as"));
        in.expect("as");
        if (in.atEnd()) {
            throw new NotUnderstood("expected a query", in.peek());
        }
        return new CreateTableAs(name, persistence == Persistence.TEMPORARY, in.rest());
    }

    private void elements(List<Token> inside, boolean typed) {
        if (inside.isEmpty()) {
            return;
        }
        for (List<Token> element : Parentheses.split(inside, token -> token.isMark(","))) {
            element(in.of(element), typed);
        }
    }

    private void element(TokenReader element, boolean typed) {
        if (element.accept("like")) {
            likes.add(like(element));
            return;
        }
        if (ConstraintReader.startsTableConstraint(element)) {
            constraints.add(new ConstraintReader(element).ofTable());
        } else if (SqlWords.isReserved(element.peek().text())
                && element.peek().is(element.peek().text())) {
            throw new NotUnderstood("expected a column or a constraint", element.peek());
        } else {
            ColumnReader column = new ColumnReader(element);
            columns.add(typed ? column.withoutType() : column.withType());
        }
        element.expectEnd();
    }

    private static LikeTable like(TokenReader element) {
        QualifiedName table = element.qualifiedName();
        Set<String> including = new LinkedHashSet<>();
        while (!element.atEnd()) {
            boolean adds = element.accept("including");
            if (!adds) {
                element.expect("excluding");
            }
            String part = element.name();
            if (adds) {
                including.add(part);
            } else {
                including.remove(part);
            }
        }
        return new LikeTable(table, including);
    }

    private void traits() {
        while (!in.atEnd()) {
            if (in.accept("inherits")) {
                parents.addAll(in.of(in.inParentheses()).qualifiedNames());
            } else if (in.accept("for", "values")) {
                bounds = new Expression(in.until(CreateTableReader::endsBounds));
            } else if (in.sees("default")) {
                bounds = new Expression(List.of(in.take()));
            } else if (in.accept("partition", "by")) {
                partitionBy = partitionKey();
            } else if (in.accept("with")) {
                storage();
            } else if (in.accept("without", "oids")) {
                continue;
            } else if (in.accept("on", "commit")) {
                in.until(token -> token.is("tablespace"));
            } else if (in.accept("tablespace") || in.accept("using") || in.accept("server")) {
                in.name();
            } else if (in.accept("options")) {
                in.inParentheses();
            } else {
                throw new NotUnderstood("unknown trait of a table", in.peek());
            }
        }
    }

    private void storage() {
        if (!in.accept("oids")) {
            in.inParentheses();
        }
    }

    private static boolean endsBounds(Token token) {
        return token.is("partition") || token.is("server") || token.is("using") || token.is("tablespace");
    }

    private PartitionKey partitionKey() {
        String strategy = in.name();
        List<Expression> keys = Parentheses.split(in.inParentheses(), token -> token.isMark(",")).stream()
                .map(CreateTableReader::withoutOpclass)
                .toList();
        return new PartitionKey(strategy, keys);
    }

    private static Expression withoutOpclass(List<Token> key) {
        boolean plain = key.size() > 1 && key.get(0).isName() && key.get(1).isName();
        return new Expression(plain ? key.subList(0, 1) : key);
    }
}
