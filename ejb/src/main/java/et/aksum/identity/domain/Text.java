package et.aksum.identity.domain;

import et.aksum.shared.InvalidInput;

/** What a line of text must be to be kept: not blank, not too long, without control characters that would forge log lines. */
final class Text {
    private Text() {}

    static String required(String field, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInput(field, "The %s has 1 to %d characters.".formatted(field, longest));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "The %s must not contain control characters.".formatted(field));
        }
        return text;
    }
}
