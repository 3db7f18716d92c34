package et.aksum.schema.history;

import et.aksum.schema.sql.token.Lines;
import et.aksum.schema.sql.token.SourceMap;
import java.util.Arrays;

/** The text inside an XML element, character by character with its place: CDATA and entities are undone, inner elements and comments left out. */
final class XmlText {
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private int at;

    private XmlText(String file, int start) {
        this.file = file;
        this.at = start;
        read();
    }

    /** @param start offset after the opening tag */
    static XmlText at(String file, int start) {
        return new XmlText(file, start);
    }

    String text() {
        return text.toString();
    }

    SourceMap map(Lines lines) {
        int[] places = Arrays.copyOf(offsets, text.length() + 1);
        places[text.length()] = at;
        return offset -> lines.at(places[Math.min(offset, places.length - 1)]);
    }

    private void read() {
        while (at < file.length() && !file.startsWith("</", at)) {
            if (file.startsWith("<![CDATA[", at)) {
                int end = end("]]>", at);
                copy(at + 9, end);
                at = end + 3;
            } else if (file.startsWith("<!--", at)) {
                at = end("-->", at) + 3;
            } else if (file.charAt(at) == '<') {
                skipElement();
            } else if (file.charAt(at) == '&') {
                entity();
            } else {
                put(file.charAt(at), at++);
            }
        }
    }

    private void skipElement() {
        int close = end(">", at);
        if (file.charAt(close - 1) == '/') {
            at = close + 1;
            return;
        }
        XmlText inner = new XmlText(file, close + 1);
        at = end(">", inner.at) + 1;
    }

    private void entity() {
        int end = end(";", at);
        String name = file.substring(at + 1, end);
        int character =
                switch (name) {
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "amp" -> '&';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> numbered(name);
                };
        for (char part : Character.toChars(character)) {
            put(part, at);
        }
        at = end + 1;
    }

    private static int numbered(String name) {
        try {
            int number = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(number) ? number : '?';
        } catch (NumberFormatException unknown) {
            return '?';
        }
    }

    private int end(String mark, int from) {
        int end = file.indexOf(mark, from);
        return end < 0 ? file.length() : end;
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            put(file.charAt(i), i);
        }
    }

    private void put(char c, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }
}
