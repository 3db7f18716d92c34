package et.aksum.schema.sql.token;

import java.util.Set;

/** Whether a semicolon ends the statement: not in parentheses (rules), not in a body between BEGIN ATOMIC and END. */
final class Nesting {
    private static final Set<String> ROUTINES = Set.of("function", "procedure");
    private static final int HEAD = 4;

    private int parentheses;
    private int blocks;
    private int words;
    private boolean creates;
    private boolean routine;

    void see(Token token) {
        if (token.isMark("(")) {
            parentheses++;
        } else if (token.isMark(")") && parentheses > 0) {
            parentheses--;
        } else if (token.kind() == TokenKind.WORD) {
            word(token.text());
        }
    }

    boolean isFlat() {
        return parentheses == 0 && blocks == 0;
    }

    void reset() {
        parentheses = 0;
        blocks = 0;
        words = 0;
        creates = false;
        routine = false;
    }

    private void word(String word) {
        if (words++ == 0) {
            creates = word.equals("create");
        } else if (creates && words <= HEAD && ROUTINES.contains(word)) {
            routine = true;
        }
        if (!routine || parentheses > 0) {
            return;
        }
        if (word.equals("begin") || word.equals("case") && blocks > 0) {
            blocks++;
        } else if (word.equals("end") && blocks > 0) {
            blocks--;
        }
    }
}
