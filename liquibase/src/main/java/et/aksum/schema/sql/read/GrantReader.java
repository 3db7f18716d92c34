package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** GRANT and REVOKE, of privileges and of roles, now and by default. */
final class GrantReader {
    private static final Set<String> KINDS = Set.of(
            "table",
            "tables",
            "sequence",
            "sequences",
            "function",
            "functions",
            "procedure",
            "procedures",
            "routine",
            "routines",
            "schema",
            "schemas",
            "database",
            "domain",
            "language",
            "tablespace",
            "type",
            "types",
            "large",
            "foreign",
            "parameter");

    private final TokenReader in;
    private final boolean revoke;

    GrantReader(TokenReader in, boolean revoke) {
        this.in = in;
        this.revoke = revoke;
    }

    /** After GRANT or REVOKE. */
    Grant read(boolean defaults) {
        boolean option = revoke && acceptOptionFor();
        List<String> privileges = privileges();
        if (!in.sees("on")) {
            return ofRoles(privileges, option);
        }
        in.expect("on");
        String kind = kind();
        List<QualifiedName> objects = defaults ? List.of() : objects();
        return finish(privileges, kind, objects, option, defaults);
    }

    private boolean acceptOptionFor() {
        return in.accept("grant", "option", "for")
                || in.accept("admin", "option", "for")
                || in.accept("inherit", "option", "for")
                || in.accept("set", "option", "for");
    }

    private List<String> privileges() {
        List<String> privileges = new ArrayList<>();
        do {
            StringBuilder words = new StringBuilder(in.take().text());
            while (in.peek().isName() && !in.sees("on") && !in.sees("to") && !in.sees("from")) {
                words.append(' ').append(in.take().text());
            }
            if (in.seesMark("(")) {
                in.inParentheses();
            }
            privileges.add(words.toString().startsWith("all") ? "all" : words.toString());
        } while (in.acceptMark(","));
        return privileges;
    }

    private String kind() {
        if (in.accept("all")) {
            String what = in.take().text();
            in.expect("in", "schema");
            return "all " + what + " in schema";
        }
        if (in.peek().isName()
                && KINDS.contains(in.peek().text())
                && !in.peek(1).isMark(",")
                && !in.peek(1).isMark(".")
                && !(in.peek(1).is("to") || in.peek(1).is("from"))) {
            String kind = in.take().text();
            while (in.sees("object") || in.sees("data", "wrapper") || in.sees("server")) {
                kind += " " + in.take().text();
            }
            in.accept("wrapper");
            return kind;
        }
        if (in.peek().isName()
                && (in.peek(1).is("to") || in.peek(1).is("from"))
                && KINDS.contains(in.peek().text())) {
            return in.peek().text();
        }
        return "table";
    }

    private List<QualifiedName> objects() {
        List<QualifiedName> objects = new ArrayList<>();
        do {
            if (in.peek().isName()) {
                objects.add(in.qualifiedName());
            } else {
                in.take();
            }
            if (in.seesMark("(")) {
                in.inParentheses();
            }
        } while (in.acceptMark(","));
        return objects;
    }

    private Grant ofRoles(List<String> granted, boolean option) {
        return finish(granted, "role", List.of(), option, false);
    }

    private Grant finish(
            List<String> privileges, String kind, List<QualifiedName> objects, boolean option, boolean defaults) {
        if (defaults && !in.sees("to") && !in.sees("from")) {
            in.take();
        }
        in.expect(revoke ? "from" : "to");
        List<String> roles = new ArrayList<>();
        do {
            in.accept("group");
            roles.add(in.name());
        } while (in.acceptMark(","));
        String rest = in.rest().stream().map(Token::text).collect(Collectors.joining(" "));
        boolean withOption = option || rest.contains("grant option") || rest.contains("admin option");
        return new Grant(revoke, privileges, kind, objects, roles, withOption, rest.contains("cascade"), defaults);
    }
}
