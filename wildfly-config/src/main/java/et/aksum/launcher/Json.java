package et.aksum.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the two small files of the launcher; reads nothing. */
final class Json {
    private Json() {}

    /** @param value a map, list, number, boolean or anything with a text */
    static String write(Object value) {
        if (value instanceof Map<?, ?> members)
            return members.entrySet().stream()
                    .map(member -> quote(member.getKey().toString()) + ": " + write(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        if (value instanceof List<?> items)
            return items.stream().map(Json::write).collect(Collectors.joining(",\n  ", "[", "]"));
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        return quote(value.toString());
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') quoted.append('\\').append(character);
            else if (character < ' ') quoted.append("\\u%04x".formatted((int) character));
            else quoted.append(character);
        }
        return quoted.append('"').toString();
    }
}
