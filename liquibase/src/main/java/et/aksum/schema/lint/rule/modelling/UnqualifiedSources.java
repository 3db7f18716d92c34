package et.aksum.schema.lint.rule.modelling;

import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.SqlWords;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that a query reads without saying their schema; not the query's own names, functions and catalogues of PostgreSQL. */
final class UnqualifiedSources {
    /** Functions in whose arguments FROM is a separator. */
    private static final Set<String> FROM_INSIDE = Set.of("extract", "substring", "trim", "overlay", "position");

    private UnqualifiedSources() {}

    static List<QualifiedName> in(List<Token> query) {
        Set<String> own = ownNames(query);
        List<QualifiedName> found = new ArrayList<>();
        Deque<Boolean> separates = new ArrayDeque<>(List.of(false));
        for (int i = 0; i < query.size(); i++) {
            Token token = query.get(i);
            if (token.isMark("(")) {
                separates.push(i > 0 && FROM_INSIDE.contains(query.get(i - 1).text()));
            } else if (token.isMark(")") && separates.size() > 1) {
                separates.pop();
            } else if (i > 0
                    && isSource(query, i)
                    && Boolean.FALSE.equals(separates.peek())
                    && !own.contains(token.text())) {
                found.add(QualifiedName.of(token.text()));
            }
        }
        return found;
    }

    private static boolean isSource(List<Token> query, int i) {
        Token before = query.get(i - 1);
        boolean distinct = i > 1 && query.get(i - 2).is("distinct");
        boolean qualifiedOrCalled = i + 1 < query.size()
                && (query.get(i + 1).isMark(".") || query.get(i + 1).isMark("("));
        return (before.is("from") && !distinct || before.is("join"))
                && SqlWords.isName(query.get(i))
                && !qualifiedOrCalled
                && !query.get(i).text().startsWith("pg_");
    }

    /** Names given by WITH. */
    private static Set<String> ownNames(List<Token> query) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i + 2 < query.size(); i++) {
            boolean as = query.get(i + 1).is("as")
                    && (query.get(i + 2).isMark("(")
                            || query.get(i + 2).is("materialized")
                            || query.get(i + 2).is("not"));
            if (query.get(i).isName() && as) {
                names.add(query.get(i).text());
            }
        }
        int recursive =
                query.size() > 1 && query.get(0).is("with") && query.get(1).is("recursive") ? 2 : 1;
        if (query.size() > recursive && query.get(0).is("with")) {
            names.add(query.get(recursive).text());
        }
        return names;
    }
}
