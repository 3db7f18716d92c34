package et.aksum.schema.cli.output;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** JSON that people can read as well. */
final class PrettyJson {
    private PrettyJson() {}

    /** Leaves {@code out} open: it may be standard output. */
    static void write(JsonObject object, PrintWriter out) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        out.println(text.toString().strip());
    }
}
