package et.aksum.schema.sql.read;

import et.aksum.schema.sql.AlterPolicy;
import et.aksum.schema.sql.CreatePolicy;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE and ALTER POLICY. */
final class PolicyReader {
    private final TokenReader in;
    private List<String> roles = List.of();
    private @Nullable Expression using;
    private @Nullable Expression check;

    PolicyReader(TokenReader in) {
        this.in = in;
    }

    CreatePolicy create() {
        String name = in.name();
        in.expect("on");
        QualifiedName table = in.qualifiedName();
        boolean permissive = true;
        if (in.accept("as")) {
            permissive = in.take().is("permissive");
        }
        String command = in.accept("for") ? in.name() : "all";
        predicates();
        return new CreatePolicy(name, table, permissive, command, roles, using, check);
    }

    Statement alter() {
        in.ifExists();
        String name = in.name();
        in.expect("on");
        QualifiedName table = in.qualifiedName();
        String newName = in.accept("rename", "to") ? in.name() : null;
        predicates();
        return new AlterPolicy(name, table, newName, roles, using, check);
    }

    private void predicates() {
        if (in.accept("to")) {
            roles = in.names();
        }
        if (in.accept("using")) {
            using = in.expressionInParentheses();
        }
        if (in.accept("with", "check")) {
            check = in.expressionInParentheses();
        }
        in.expectEnd();
    }
}
