package et.aksum.schema.sql.token;

/** Which characters mean what to PostgreSQL's scanner; everything above ASCII is a letter to it. */
final class Characters {
    private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";
    private static final String KEEPS_TRAILING_SIGN = "~!@#^&|`?%";

    private Characters() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\ufeff';
    }

    static boolean startsName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '$';
    }

    static boolean continuesTag(char c) {
        return startsName(c) || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isOperator(char c) {
        return OPERATOR.indexOf(c) >= 0;
    }

    /** An operator may end in + or - only when it also has one of these. */
    static boolean keepsTrailingSign(String operator) {
        return operator.chars().anyMatch(c -> KEEPS_TRAILING_SIGN.indexOf(c) >= 0);
    }

    /** ASCII only, as PostgreSQL folds names in a UTF-8 database. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }
}
