package et.aksum.approval.domain;

import et.aksum.approval.FieldChange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference as JSON text: what the database keeps, and what is hashed. */
public final class DiffText {
    private DiffText() {}

    public static String of(List<FieldChange> changes) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (FieldChange change : changes) {
            list.add(Json.createObjectBuilder()
                    .add("field", change.field())
                    .add("before", text(change.before()))
                    .add("after", text(change.after())));
        }
        return list.build().toString();
    }

    public static List<FieldChange> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(change ->
                            new FieldChange(change.getString("field"), word(change, "before"), word(change, "after")))
                    .toList();
        }
    }

    private static JsonValue text(@Nullable String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }

    private static @Nullable String word(JsonObject change, String key) {
        return change.isNull(key) ? null : change.getString(key);
    }
}
