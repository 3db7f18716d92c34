package et.aksum.audit.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Writes the details of an entry as JSON text, keys in alphabetical order so that equal details are equal texts. */
public final class JsonText {
    private JsonText() {}

    public static String of(Map<String, ?> details) {
        return object(details).toString();
    }

    private static JsonValue object(Map<?, ?> values) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        sorted.forEach((key, value) -> builder.add(key, value(value)));
        return builder.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> list) {
            JsonArrayBuilder builder = Json.createArrayBuilder();
            list.forEach(element -> builder.add(value(element)));
            return builder.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        return Json.createValue(value.toString());
    }
}
