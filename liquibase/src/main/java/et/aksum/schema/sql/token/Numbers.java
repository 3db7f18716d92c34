package et.aksum.schema.sql.token;

/** Numeric constants: 1, 1.5, .5, 1e10, 0x1F, 1_000; but {@code 1..10} is a range. */
final class Numbers {
    private Numbers() {}

    static Token at(String text, int start) {
        int end = hasRadix(text, start) ? digits(text, start + 2, true) : decimal(text, start);
        return Token.of(TokenKind.NUMBER, text.substring(start, end), start, end);
    }

    private static boolean hasRadix(String text, int start) {
        return start + 2 < text.length()
                && text.charAt(start) == '0'
                && "xXoObB".indexOf(text.charAt(start + 1)) >= 0
                && Character.digit(text.charAt(start + 2), 16) >= 0;
    }

    private static int decimal(String text, int start) {
        int end = digits(text, start, false);
        if (end < text.length() && text.charAt(end) == '.' && !text.startsWith("..", end)) {
            end = digits(text, end + 1, false);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int after = digits(text, exponent, false);
            return after > exponent ? after : end;
        }
        return end;
    }

    private static int digits(String text, int from, boolean hexadecimal) {
        int end = from;
        while (end < text.length()
                && (text.charAt(end) == '_' || Character.digit(text.charAt(end), hexadecimal ? 16 : 10) >= 0)) {
            end++;
        }
        return end;
    }
}
