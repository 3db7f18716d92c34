package et.aksum.schema.sql.read;

import et.aksum.schema.sql.AlterEnum;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.CreateDomain;
import et.aksum.schema.sql.CreateEnum;
import et.aksum.schema.sql.CreateType;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TableConstraint;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types and domains. */
final class TypeDefinitionReader {
    private final TokenReader in;

    TypeDefinitionReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE TYPE. */
    Statement type() {
        QualifiedName name = in.qualifiedName();
        if (in.accept("as", "enum")) {
            List<String> values = in.inParentheses().stream()
                    .filter(Token::isString)
                    .map(Token::text)
                    .toList();
            in.expectEnd();
            return new CreateEnum(name, values);
        }
        in.rest();
        return new CreateType(name);
    }

    /** After CREATE DOMAIN. */
    Statement domain() {
        QualifiedName name = in.qualifiedName();
        in.accept("as");
        TypeName type = new TypeReader(in).type();
        List<TableConstraint> constraints = new ArrayList<>();
        while (!in.atEnd()) {
            Token at = in.peek();
            String constraint = in.accept("constraint") ? in.name() : null;
            if (in.sees("check")) {
                TableConstraint check = new ConstraintReader(in).ofColumn(constraint, at, name.name());
                if (check != null) {
                    constraints.add(check);
                }
            } else {
                in.until(token -> token.is("constraint") || token.is("check"));
            }
        }
        return new CreateDomain(name, type, constraints);
    }

    /** After ALTER TYPE. */
    Statement alter() {
        QualifiedName name = in.qualifiedName();
        if (in.accept("add", "value")) {
            boolean ifNotExists = in.ifNotExists();
            String value = in.string();
            boolean placed = in.acceptAny("before", "after") != null;
            in.rest();
            return new AlterEnum(name, value, null, placed, ifNotExists);
        }
        if (in.accept("rename", "value")) {
            String value = in.string();
            in.expect("to");
            return new AlterEnum(name, value, in.string(), false, false);
        }
        return rest("type", name, null, in);
    }

    /** What may follow the name of any object that is altered. */
    static AlterObject rest(String kind, QualifiedName name, @Nullable QualifiedName table, TokenReader in) {
        AlterObject.Change change = AlterObject.Change.OTHER;
        String to = null;
        String words = in.restInWords();
        if (in.accept("rename", "to")) {
            change = AlterObject.Change.RENAME;
            to = in.name();
        } else if (in.accept("rename")) {
            change = AlterObject.Change.RENAME_PART;
            in.until(token -> token.is("to"));
            in.expect("to");
            to = in.name();
        } else if (in.accept("set", "schema")) {
            change = AlterObject.Change.SET_SCHEMA;
            to = in.name();
        } else if (in.accept("owner", "to")) {
            change = AlterObject.Change.OWNER;
            to = in.name();
        }
        in.rest();
        return new AlterObject(kind, name, table, change, to, words);
    }
}
