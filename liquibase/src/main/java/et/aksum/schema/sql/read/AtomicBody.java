package et.aksum.schema.sql.read;

import et.aksum.schema.sql.Body;
import et.aksum.schema.sql.token.SourceMap;
import et.aksum.schema.sql.token.Token;
import java.util.List;

/** A body that stands in the open, between BEGIN ATOMIC and END: its text is written anew with every token at its old distance. */
record AtomicBody(List<Token> tokens, int start, SourceMap map) {

    Body body() {
        StringBuilder text = new StringBuilder();
        for (Token token : inner()) {
            int wanted = token.start() - start;
            while (text.length() < wanted) {
                text.append(' ');
            }
            text.append(spelt(token));
        }
        return new Body(text.toString(), "sql", map.from(start));
    }

    private List<Token> inner() {
        boolean block = tokens.size() > 2 && tokens.get(0).is("begin");
        return block ? tokens.subList(2, tokens.size() - 1) : tokens;
    }

    private static String spelt(Token token) {
        return switch (token.kind()) {
            case STRING -> "'" + token.text().replace("'", "''") + "'";
            case QUOTED -> '"' + token.text().replace("\"", "\"\"") + '"';
            default -> token.text();
        };
    }
}
