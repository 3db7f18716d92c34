package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables and views that a query names, as far as they are known. */
public final class Relations {
    private static final Set<String> BEFORE = Set.of("from", "join", "table", "only", "into", "update");

    private static final Set<String> NOT_TENANTS = Set.of("pg_catalog", "information_schema", "catalogue", "schema");

    private Relations() {}

    public static Set<QualifiedName> in(List<Token> query, SchemaModel model) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        for (int i = 0; i < query.size(); i++) {
            if (!query.get(i).isName() || i > 0 && query.get(i - 1).isMark(".")) {
                continue;
            }
            boolean qualified = i + 2 < query.size()
                    && query.get(i + 1).isMark(".")
                    && query.get(i + 2).isName();
            boolean listed = i > 0
                    && (query.get(i - 1).isMark(",")
                            || BEFORE.contains(query.get(i - 1).text()));
            if (qualified || listed) {
                QualifiedName name = model.resolve(
                        qualified
                                ? new QualifiedName(
                                        query.get(i).text(), query.get(i + 2).text())
                                : QualifiedName.of(query.get(i).text()));
                if (model.table(name).isPresent() || model.view(name).isPresent()) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Whether it reads a table, named with its schema, that nobody created and that is not PostgreSQL's own. */
    public static boolean unknown(List<Token> query, SchemaModel model) {
        for (int i = 1; i + 2 < query.size(); i++) {
            boolean read = query.get(i - 1).is("from") || query.get(i - 1).is("join");
            boolean qualified = query.get(i).isName()
                    && query.get(i + 1).isMark(".")
                    && query.get(i + 2).isName();
            boolean called = i + 3 < query.size() && query.get(i + 3).isMark("(");
            if (read
                    && qualified
                    && !called
                    && !NOT_TENANTS.contains(query.get(i).text())) {
                QualifiedName name =
                        new QualifiedName(query.get(i).text(), query.get(i + 2).text());
                if (model.table(name).isEmpty() && model.view(name).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
