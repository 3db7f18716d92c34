package et.aksum.schema.sql.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a script into statements where psql would. */
public final class Splitter {
    private final String text;
    private final SourceMap map;
    private final Lexer lexer;
    private final PsqlLines psql;
    private final List<SqlText> pieces = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private int remarksTaken;

    private Splitter(String text, SourceMap map) {
        this.text = text;
        this.map = map;
        this.lexer = new Lexer(text);
        this.psql = new PsqlLines(text);
    }

    /** The statements of a file. */
    public static List<SqlText> split(String text) {
        return split(text, new Lines(text));
    }

    /** The statements of a script that is part of a file. */
    public static List<SqlText> split(String text, SourceMap map) {
        return new Splitter(text, map).all();
    }

    private List<SqlText> all() {
        for (Token token = next(); token != null; token = next()) {
            if (token.kind() == TokenKind.BROKEN && token.text().equals("\\")) {
                backslash(token);
            } else if (token.isMark(";") && nesting.isFlat()) {
                close(token.end());
            } else {
                nesting.see(token);
                open.add(token);
            }
        }
        close(text.length());
        return pieces;
    }

    private @Nullable Token next() {
        Token token = lexer.next();
        while (token != null && psql.isData(token.start())) {
            lexer.jump(psql.endOfData());
            token = lexer.next();
        }
        return token;
    }

    private void backslash(Token token) {
        if (text.startsWith("\\;", token.start())) {
            lexer.jump(token.start() + 2);
            close(lexer.offset());
            return;
        }
        PsqlLines.Command command = psql.command(token.start());
        lexer.jump(command.end());
        if (command.sends()) {
            close(command.end());
        }
    }

    private void close(int end) {
        if (!open.isEmpty()) {
            Token last = open.get(open.size() - 1);
            List<Remark> remarks = lexer.remarks();
            pieces.add(new SqlText(
                    text.substring(open.get(0).start(), last.end()),
                    open,
                    remarks.subList(remarksTaken, remarks.size()),
                    map));
            remarksTaken = remarks.size();
            psql.ended(open, end);
            StandardStrings.settingOf(open).ifPresent(on -> lexer.letBackslashesEscape(!on));
            open.clear();
        }
        nesting.reset();
    }
}
