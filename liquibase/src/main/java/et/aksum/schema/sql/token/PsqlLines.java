package et.aksum.schema.sql.token;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What psql takes from a script for itself: backslash commands, and the rows after {@code COPY … FROM STDIN}. */
final class PsqlLines {
    private static final Set<String> SENDING =
            Set.of("g", "gx", "gexec", "gset", "gdesc", "crosstabview", "watch", "r", "reset", "parse", "sendpipeline");
    private static final String END_OF_DATA = "\\.";

    private final String text;
    private int dataStart = -1;
    private int dataEnd = -1;

    /** @param sends whether the statement before it ends here */
    record Command(boolean sends, int end) {}

    PsqlLines(String text) {
        this.text = text;
    }

    boolean isData(int offset) {
        return offset >= dataStart && offset < dataEnd;
    }

    int endOfData() {
        return dataEnd;
    }

    /** The command whose backslash stands at the offset, with its arguments: to the end of the line or the next command. */
    Command command(int backslash) {
        int end = backslash + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(backslash + 1, end);
        int after = endOfArguments(end);
        if (name.equals("copy") && readsRows(text.substring(end, after))) {
            findData(after);
        }
        return new Command(SENDING.contains(name), after);
    }

    /** Notes where rows begin, when the statement that just ended asks for them. */
    void ended(List<Token> statement, int end) {
        if (statement.get(0).is("copy") && fromStandardInput(statement)) {
            findData(end);
        }
    }

    private int endOfArguments(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\\') {
            char quote = text.charAt(i);
            if (quote == '\'' || quote == '"' || quote == '`') {
                i = endOfQuote(quote, i);
            }
            i++;
        }
        return text.startsWith("\\\\", i) ? i + 2 : Math.min(i, text.length());
    }

    private int endOfQuote(char quote, int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' && quote == '\'' ? 2 : 1;
        }
        return i < text.length() && text.charAt(i) == '\n' ? i - 1 : i;
    }

    private static boolean readsRows(String arguments) {
        return arguments.toLowerCase(Locale.ROOT).matches("(?s).*\\bfrom\\s+p?stdin\\b.*");
    }

    private static boolean fromStandardInput(List<Token> statement) {
        int depth = 0;
        for (int i = 0; i < statement.size() - 1; i++) {
            Token token = statement.get(i);
            if (token.isMark("(")) {
                depth++;
            } else if (token.isMark(")")) {
                depth--;
            } else if (depth == 0 && token.is("from") && statement.get(i + 1).is("stdin")) {
                return true;
            }
        }
        return false;
    }

    /** Rows begin on the next line and end before a line {@code \.}; a statement that PostgreSQL refused is followed by none. */
    private void findData(int end) {
        int from = Math.max(end, dataEnd);
        int lineEnd = text.indexOf('\n', from);
        if (lineEnd < 0) {
            return;
        }
        int line = lineEnd + 1;
        for (int next = line; next < text.length(); ) {
            int stop = text.indexOf('\n', next);
            String row = text.substring(next, stop < 0 ? text.length() : stop).stripTrailing();
            if (row.equals(END_OF_DATA)) {
                dataStart = line;
                dataEnd = stop < 0 ? text.length() : stop + 1;
                return;
            }
            if (row.endsWith(";") && readsRows(row)) {
                return;
            }
            next = stop < 0 ? text.length() : stop + 1;
        }
    }
}
