package et.aksum.audit.portal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** The details of an entry as far as they are single words and numbers; lists and nested objects stay in the proof. */
final class AuditWords {
    private AuditWords() {}

    /** @param details a JSON object; what is none says nothing */
    static Map<String, String> of(String details) {
        Map<String, String> words = new HashMap<>();
        try (var reader = Json.createReader(new StringReader(details))) {
            JsonObject told = reader.readObject();
            for (Map.Entry<String, JsonValue> entry : told.entrySet()) {
                if (entry.getValue() instanceof JsonString text) {
                    words.put(entry.getKey(), text.getString());
                } else if (entry.getValue() instanceof JsonNumber number) {
                    words.put(entry.getKey(), number.toString());
                }
            }
        } catch (JsonException notAnObject) {
            return Map.of();
        }
        return words;
    }
}
