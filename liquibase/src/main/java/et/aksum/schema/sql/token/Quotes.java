package et.aksum.schema.sql.token;

import org.jspecify.annotations.Nullable;

/** Names and constants in quotes of every kind. */
final class Quotes {
    private final String text;
    private final boolean backslashesEscape;

    Quotes(String text, boolean backslashesEscape) {
        this.text = text;
        this.backslashesEscape = backslashesEscape;
    }

    /** The quoted token that starts here; null when none does. */
    @Nullable
    Token at(int start) {
        char c = text.charAt(start);
        char next = start + 1 < text.length() ? text.charAt(start + 1) : '\0';
        switch (c) {
            case '\'':
                return constant(start, start + 1, backslashesEscape);
            case '"':
                return name(start, start + 1);
            case '$':
                return dollar(start);
            case 'e', 'E':
                return next == '\'' ? constant(start, start + 2, true) : null;
            case 'b', 'B', 'x', 'X', 'n', 'N':
                return next == '\'' ? constant(start, start + 2, false) : null;
            case 'u', 'U':
                return next == '&' ? unicode(start) : null;
            default:
                return null;
        }
    }

    private @Nullable Token unicode(int start) {
        if (text.startsWith("'", start + 2)) {
            return constant(start, start + 3, false);
        }
        return text.startsWith("\"", start + 2) ? name(start, start + 3) : null;
    }

    private Token name(int start, int from) {
        StringBuilder value = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                value.append(text.charAt(i));
            } else if (text.startsWith("\"\"", i)) {
                value.append('"');
                i++;
            } else {
                return Token.of(TokenKind.QUOTED, value.toString(), start, i + 1);
            }
        }
        return broken(start);
    }

    private Token constant(int start, int from, boolean escapes) {
        StringBuilder value = new StringBuilder();
        boolean unchanged = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && escapes && i + 1 < text.length()) {
                value.append(unescaped(text.charAt(++i)));
                unchanged = false;
            } else if (c != '\'') {
                value.append(c);
            } else if (text.startsWith("''", i)) {
                value.append('\'');
                unchanged = false;
                i++;
            } else {
                int continued = continuation(i + 1);
                if (continued < 0) {
                    return new Token(TokenKind.STRING, value.toString(), start, i + 1, unchanged ? from : -1);
                }
                unchanged = false;
                i = continued;
            }
        }
        return broken(start);
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    /** Two constants with a line end between them are one; the offset of the second's quote, or -1. */
    private int continuation(int after) {
        boolean newLine = false;
        int i = after;
        while (i < text.length()) {
            if (Characters.isSpace(text.charAt(i))) {
                newLine |= text.charAt(i) == '\n' || text.charAt(i) == '\r';
                i++;
            } else if (newLine && text.startsWith("--", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                return newLine && text.charAt(i) == '\'' ? i : -1;
            }
        }
        return -1;
    }

    private @Nullable Token dollar(int start) {
        int end = start + 1;
        if (end < text.length() && Characters.startsName(text.charAt(end))) {
            while (end < text.length() && Characters.continuesTag(text.charAt(end))) {
                end++;
            }
        }
        if (end >= text.length() || text.charAt(end) != '$') {
            return null;
        }
        String tag = text.substring(start, end + 1);
        int close = text.indexOf(tag, end + 1);
        return close < 0
                ? broken(start)
                : new Token(TokenKind.STRING, text.substring(end + 1, close), start, close + tag.length(), end + 1);
    }

    private Token broken(int start) {
        return Token.of(TokenKind.BROKEN, text.substring(start), start, text.length());
    }
}
