package et.aksum.schema.sql.read;

import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.OtherStatement;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RelationKind;
import et.aksum.schema.sql.RoleChange;
import et.aksum.schema.sql.Statement;
import java.util.Set;

/** ALTER of anything. */
final class AlterReader {
    private static final Set<String> NAMED = Set.of(
            "schema",
            "domain",
            "function",
            "procedure",
            "routine",
            "extension",
            "trigger",
            "rule",
            "collation",
            "aggregate",
            "conversion",
            "database",
            "event trigger",
            "foreign data wrapper",
            "server",
            "language",
            "procedural language",
            "publication",
            "statistics",
            "subscription",
            "tablespace",
            "text search configuration",
            "text search dictionary",
            "text search parser",
            "text search template",
            "access method",
            "property graph",
            "operator class",
            "operator family");

    private final TokenReader in;

    AlterReader(TokenReader in) {
        this.in = in;
    }

    /** After ALTER. */
    Statement read() {
        String kind = DropReader.kind(in);
        return switch (kind) {
            case "table" -> new AlterTableReader(in).read(RelationKind.TABLE);
            case "foreign table" -> new AlterTableReader(in).read(RelationKind.FOREIGN_TABLE);
            case "index" -> index();
            case "view" -> new AlterTableReader(in).read(RelationKind.VIEW);
            case "materialized view" -> new AlterTableReader(in).read(RelationKind.MATERIALIZED_VIEW);
            case "sequence" -> new AlterTableReader(in).read(RelationKind.SEQUENCE);
            case "policy" -> new PolicyReader(in).alter();
            case "type" -> new TypeDefinitionReader(in).alter();
            case "role", "user", "group" -> role(kind);
            case "default" -> defaultPrivileges();
            case "system", "user mapping", "operator", "large" -> other(kind);
            default -> named(kind);
        };
    }

    private Statement index() {
        boolean dependency = in.comesLater(token -> token.is("depends"));
        return dependency ? other("index") : new AlterTableReader(in).read(RelationKind.INDEX);
    }

    private Statement other(String kind) {
        in.rest();
        return new OtherStatement("alter " + kind);
    }

    private Statement role(String kind) {
        String name = in.name();
        return new RoleChange("alter", kind, name, CreateReader.words(in.rest()));
    }

    private Statement defaultPrivileges() {
        in.expect("privileges");
        in.until(token -> token.is("grant") || token.is("revoke"));
        boolean revoke = in.accept("revoke");
        if (!revoke) {
            in.expect("grant");
        }
        Grant grant = new GrantReader(in, revoke).read(true);
        in.expectEnd();
        return grant;
    }

    private AlterObject named(String kind) {
        if (!NAMED.contains(kind)) {
            throw new NotUnderstood("unknown kind of object", in.peek());
        }
        in.ifExists();
        QualifiedName name = in.qualifiedName();
        if (in.seesMark("(")) {
            in.inParentheses();
        }
        QualifiedName table = in.accept("on") ? in.qualifiedName() : null;
        if (in.accept("using")) {
            in.name();
        }
        return TypeDefinitionReader.rest(kind, name, table, in);
    }
}
