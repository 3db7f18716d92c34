package et.aksum.schema.sql.read;

import et.aksum.schema.sql.CreateView;
import et.aksum.schema.sql.Parentheses;
import et.aksum.schema.sql.QualifiedName;
import et.aksum.schema.sql.token.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
final class ViewReader {
    private final TokenReader in;

    ViewReader(TokenReader in) {
        this.in = in;
    }

    /** After CREATE […] VIEW. */
    CreateView read(boolean orReplace, boolean temporary, boolean materialized) {
        in.ifNotExists();
        QualifiedName name = in.qualifiedName();
        if (in.seesMark("(")) {
            in.inParentheses();
        }
        if (in.accept("using")) {
            in.name();
        }
        Map<String, String> options = in.accept("with") ? options(in.inParentheses()) : Map.of();
        if (in.accept("tablespace")) {
            in.name();
        }
        in.expect("as");
        List<Token> query = in.rest();
        if (query.isEmpty()) {
            throw new NotUnderstood("expected a query", in.peek());
        }
        return new CreateView(name, orReplace, temporary, materialized, options, query);
    }

    static Map<String, String> options(List<Token> inside) {
        Map<String, String> options = new LinkedHashMap<>();
        for (List<Token> option : Parentheses.split(inside, token -> token.isMark(","))) {
            if (!option.isEmpty()) {
                options.put(
                        option.get(0).text(),
                        option.size() > 1 ? option.get(option.size() - 1).text().toLowerCase(Locale.ROOT) : "true");
            }
        }
        return options;
    }
}
