package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CreateEventTrigger;
import et.aksum.schema.sql.CreateExtension;
import et.aksum.schema.sql.CreateLanguage;
import et.aksum.schema.sql.CreateRule;
import et.aksum.schema.sql.CreateSchema;
import et.aksum.schema.sql.CreateSequence;
import et.aksum.schema.sql.CreateTable.Persistence;
import et.aksum.schema.sql.OtherStatement;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RoleChange;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.TypeName;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CREATE of anything: finds out what, and asks the reader of that. */
final class CreateReader {
    private static final Set<String> NOT_LOOKED_INTO = Set.of(
            "aggregate",
            "cast",
            "collation",
            "conversion",
            "database",
            "default",
            "foreign",
            "operator",
            "publication",
            "server",
            "statistics",
            "subscription",
            "tablespace",
            "text",
            "transform",
            "access",
            "group",
            "property");

    private final TokenReader in;
    private final StatementReader statements;

    CreateReader(TokenReader in, StatementReader statements) {
        this.in = in;
        this.statements = statements;
    }

    /** After CREATE. */
    Statement read() {
        boolean orReplace = in.accept("or", "replace");
        boolean constraint = in.accept("constraint");
        Persistence persistence = persistence();
        boolean materialized = in.accept("materialized");
        in.accept("recursive");
        boolean unique = in.accept("unique");
        String kind = in.name();
        return switch (kind) {
            case "table" -> new CreateTableReader(in).read(persistence);
            case "index" -> new IndexReader(in).read(unique);
            case "view" -> new ViewReader(in).read(orReplace, persistence == Persistence.TEMPORARY, materialized);
            case "function", "procedure" -> new RoutineReader(in).read(kind.equals("procedure"), orReplace);
            case "trigger" -> new TriggerReader(in).read(orReplace, constraint);
            case "policy" -> new PolicyReader(in).create();
            case "schema" -> schema();
            case "sequence" -> sequence(persistence == Persistence.TEMPORARY);
            case "type" -> new TypeDefinitionReader(in).type();
            case "domain" -> new TypeDefinitionReader(in).domain();
            default -> lesser(kind);
        };
    }

    private Persistence persistence() {
        if (in.acceptAny("global", "local") != null) {
            in.acceptAny("temporary", "temp");
            return Persistence.TEMPORARY;
        }
        if (in.acceptAny("temporary", "temp") != null) {
            return Persistence.TEMPORARY;
        }
        return in.accept("unlogged") ? Persistence.UNLOGGED : Persistence.PERMANENT;
    }

    private Statement lesser(String kind) {
        if (kind.equals("foreign") && in.accept("table")) {
            return new CreateTableReader(in).read(Persistence.PERMANENT);
        }
        if (kind.equals("extension")) {
            return extension();
        }
        if (kind.equals("user") && in.sees("mapping")) {
            return other("user mapping");
        }
        if (Set.of("role", "user", "group").contains(kind)) {
            String name = in.name();
            return new RoleChange("create", kind, name, words(in.rest()));
        }
        if (kind.equals("event") && in.accept("trigger")) {
            String name = in.name();
            in.rest();
            return new CreateEventTrigger(name);
        }
        if (Set.of("language", "trusted", "procedural").contains(kind)) {
            return language(kind);
        }
        if (kind.equals("rule")) {
            return rule();
        }
        if (NOT_LOOKED_INTO.contains(kind)) {
            return other(kind);
        }
        throw new NotUnderstood("unknown kind of object", in.peek());
    }

    private Statement other(String kind) {
        in.rest();
        return new OtherStatement("create " + kind);
    }

    private Statement schema() {
        boolean ifNotExists = in.ifNotExists();
        String name = in.sees("authorization") ? null : in.name();
        if (in.accept("authorization")) {
            in.name();
        }
        List<Statement> elements = new ArrayList<>();
        while (!in.atEnd()) {
            Token first = in.take();
            List<Token> element = new ArrayList<>(List.of(first));
            element.addAll(in.until(token -> token.is("create") || token.is("grant")));
            elements.add(statements.statement(in.of(element)));
        }
        return new CreateSchema(name, ifNotExists, elements);
    }

    private Statement sequence(boolean temporary) {
        boolean ifNotExists = in.ifNotExists();
        QualifiedName name = in.qualifiedName();
        TypeName type = in.accept("as") ? new TypeReader(in).type() : null;
        in.rest();
        return new CreateSequence(name, temporary, ifNotExists, type);
    }

    private Statement extension() {
        boolean ifNotExists = in.ifNotExists();
        String name = in.take().text();
        in.accept("with");
        String schema = null;
        boolean cascade = false;
        while (!in.atEnd()) {
            if (in.accept("schema")) {
                schema = in.name();
            } else if (in.accept("cascade")) {
                cascade = true;
            } else {
                in.take();
            }
        }
        return new CreateExtension(name, schema, ifNotExists, cascade);
    }

    private Statement language(String kind) {
        boolean trusted = kind.equals("trusted");
        in.accept("procedural");
        if (!kind.equals("language")) {
            in.expect("language");
        }
        String name = in.take().text();
        in.rest();
        return new CreateLanguage(name, trusted);
    }

    private Statement rule() {
        String name = in.name();
        in.expect("as", "on");
        in.take();
        in.expect("to");
        QualifiedName table = in.qualifiedName();
        in.rest();
        return new CreateRule(name, table);
    }

    static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }
}
