package et.aksum.schema.sql.token;

import java.util.List;

/**
 * One statement of a script, not yet read.
 *
 * @param text from its first token to its last, without the semicolon
 * @param tokens with offsets in the script, never empty
 * @param remarks comments since the statement before
 * @param map where the script's offsets stand in the file
 */
public record SqlText(String text, List<Token> tokens, List<Remark> remarks, SourceMap map) {
    public SqlText {
        tokens = List.copyOf(tokens);
        remarks = List.copyOf(remarks);
    }

    public Position position() {
        return map.at(tokens.get(0).start());
    }

    public Position positionOf(Token token) {
        return map.at(token.start());
    }
}
