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
}
