package et.aksum.messaging;

import java.util.Locale;
import java.util.Map;

/**
 * A letter to one mail box.
 *
 * @param to the address alone, without a name
 * @param template the name of a text in letters.properties
 * @param language English or Amharic; any other language gets English
 * @param values what stands for the placeholders of the text; may hold a secret such as a link, which is not kept once it is sent
 */
public record Letter(String to, String template, Locale language, Map<String, String> values) {
    public Letter {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Letter[template=%s, language=%s]".formatted(template, language);
    }
}
