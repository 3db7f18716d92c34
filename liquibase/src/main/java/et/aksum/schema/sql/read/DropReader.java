package et.aksum.schema.sql.read;

import et.aksum.schema.sql.DropObjects;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.RoleChange;
import et.aksum.schema.sql.Statement;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** DROP of anything. */
final class DropReader {
    private static final Set<String> ON_TABLE = Set.of("policy", "trigger", "rule");
    private static final Set<String> ROLES = Set.of("role", "user", "group");
    private static final String[][] LONG_KINDS = {
        {"materialized", "view"},
        {"foreign", "table"},
        {"foreign", "data", "wrapper"},
        {"event", "trigger"},
        {"text", "search", "configuration"},
        {"text", "search", "dictionary"},
        {"text", "search", "parser"},
        {"text", "search", "template"},
        {"operator", "class"},
        {"operator", "family"},
        {"user", "mapping"},
        {"access", "method"},
        {"procedural", "language"},
        {"property", "graph"}
    };

    private final TokenReader in;

    DropReader(TokenReader in) {
        this.in = in;
    }

    /** The kind's words come next: taken, in lower case. */
    static String kind(TokenReader in) {
        for (String[] words : LONG_KINDS) {
            if (in.accept(words)) {
                return String.join(" ", words);
            }
        }
        return in.name();
    }

    Statement read() {
        String kind = kind(in);
        if (kind.equals("owned")) {
            return new RoleChange("drop", "owned", words(in.rest()), List.of());
        }
        boolean concurrently = in.accept("concurrently");
        boolean ifExists = in.ifExists();
        if (ROLES.contains(kind)) {
            return new RoleChange("drop", kind, words(in.rest()), List.of());
        }
        if (kind.equals("cast") || kind.startsWith("operator") || kind.startsWith("user") || kind.equals("transform")) {
            in.rest();
            return new DropObjects(kind, List.of(), null, ifExists, false, false);
        }
        List<QualifiedName> names = names();
        QualifiedName table = null;
        if (in.accept("on")) {
            table = in.qualifiedName();
        } else if (ON_TABLE.contains(kind)) {
            throw new NotUnderstood("expected ON and a table", in.peek());
        }
        if (in.accept("using")) {
            in.name();
        }
        String rest = words(in.rest());
        if (!(rest.isEmpty() || rest.equals("cascade") || rest.equals("restrict") || kind.equals("database"))) {
            throw new NotUnderstood("expected CASCADE or RESTRICT", in.peek());
        }
        return new DropObjects(kind, names, table, ifExists, rest.equals("cascade"), concurrently);
    }

    private List<QualifiedName> names() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(in.qualifiedName());
            if (in.seesMark("(")) {
                in.inParentheses();
            }
        } while (in.acceptMark(","));
        return names;
    }

    private static String words(List<Token> tokens) {
        return AlterTableReader.words(tokens);
    }
}
