package et.aksum.schema.history.ledger;

import et.aksum.schema.history.ChangeSetKey;
import et.aksum.schema.history.ledger.Manifest.Released;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** A manifest as it is committed. */
final class ManifestJson {
    /** Of the file; the algorithm of a hash stands in each hash. */
    private static final int FORMAT = 1;

    private ManifestJson() {}

    static String print(Manifest manifest) {
        JsonArrayBuilder changeSets = Json.createArrayBuilder();
        int order = 0;
        for (Released released : manifest.changeSets()) {
            changeSets.add(object(++order, released));
        }
        JsonObjectBuilder root =
                Json.createObjectBuilder().add("format", FORMAT).add("release", manifest.release());
        if (manifest.after() == null) {
            root.addNull("after");
        } else {
            root.add("after", manifest.after());
        }
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(root.add("head", manifest.head())
                    .add("changeSets", changeSets)
                    .build());
        }
        return text.toString().strip() + "\n";
    }

    /** @throws UnreadableHistory when it is no manifest, or one of a newer format */
    static Manifest parse(String path, String text) throws UnreadableHistory {
        try {
            JsonObject root = Json.createReader(new StringReader(text)).readObject();
            if (root.getInt("format") != FORMAT) {
                throw new UnreadableHistory("%s was written by a newer release of this tool.".formatted(path));
            }
            return new Manifest(
                    root.getString("release"),
                    root.getString("after", null),
                    root.getString("head"),
                    root.getJsonArray("changeSets").getValuesAs(JsonObject.class).stream()
                            .map(ManifestJson::released)
                            .toList());
        } catch (JsonException | NullPointerException | ClassCastException broken) {
            throw new UnreadableHistory("%s is no manifest: %s".formatted(path, broken.getMessage()), broken);
        }
    }

    private static JsonObjectBuilder object(int order, Released released) {
        return Json.createObjectBuilder()
                .add("order", order)
                .add("id", released.key().id())
                .add("author", released.key().author())
                .add("file", released.key().path())
                .add("parents", Json.createArrayBuilder(released.parents()))
                .add("hash", released.hash());
    }

    private static Released released(JsonObject object) {
        List<String> parents = object.getJsonArray("parents").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new Released(
                new ChangeSetKey(object.getString("id"), object.getString("author"), object.getString("file")),
                parents,
                object.getString("hash"));
    }
}
