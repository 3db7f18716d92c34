package et.aksum.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the API answered. */
public record ApiAnswer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonObject json() {
        try {
            return JsonParser.parseString(body()).getAsJsonObject();
        } catch (RuntimeException e) {
            throw new AssertionError("Not a JSON object (" + status() + "): " + body(), e);
        }
    }

    public JsonArray array() {
        try {
            return JsonParser.parseString(body()).getAsJsonArray();
        } catch (RuntimeException e) {
            throw new AssertionError("Not a JSON array (" + status() + "): " + body(), e);
        }
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
    }

    /** The last segment of the Location: the id of what was made. */
    public String madeId() {
        String location = header("Location").orElseThrow(() -> new AssertionError("No Location: " + this));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The slug of a problem, for example {@code stale-version}. */
    public String slug() {
        String type = json().get("type").getAsString();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " -> " + status() + " " + body();
    }
}
