package et.aksum.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every operation of the checked-in description of the API, with bodies made from its schemas. */
public final class ApiOperations {
    private static final String PREFIX = "/api/v1/";
    private static final int DEEPEST = 6;

    private final JsonObject description;

    private ApiOperations(JsonObject description) {
        this.description = description;
    }

    /**
     * One operation.
     *
     * @param path below {@code /api/v1/}, with its parameters in braces
     * @param body an example made from the schema; null when it takes no JSON
     */
    public record Operation(String method, String path, JsonObject body, boolean isPublic) {
        public boolean takesId() {
            return path.contains("{id}");
        }

        /** The path with this id; every other parameter gets something plausible. */
        public String at(String id) {
            return path.replace("{id}", id)
                    .replace("{currency}", "ETB")
                    .replace("{role}", "finance")
                    .replace("{code}", "arrived")
                    .replace("{day}", "2026-03-20")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        public ApiAnswer call(ApiClient client, String id) {
            return call(client, id, body);
        }

        public ApiAnswer call(ApiClient client, String id, JsonObject with) {
            var request = client.request(at(id));
            if (!method.equals("GET")) {
                request.header("If-Match", "\"1\"")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
            }
            if (with != null) {
                request.header("Content-Type", "application/json");
            }
            return client.send(request.method(
                            method, with == null ? BodyPublishers.noBody() : BodyPublishers.ofString(with.toString()))
                    .build());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static ApiOperations read() {
        try {
            return new ApiOperations(
                    JsonParser.parseString(Files.readString(Harness.REACTOR.resolve("docs/openapi.json")))
                            .getAsJsonObject());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All but uploads of files, which have tests of their own. */
    public List<Operation> all() {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonElement> path :
                description.getAsJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonElement> each :
                    path.getValue().getAsJsonObject().entrySet()) {
                if (!Set.of("get", "post", "put", "patch", "delete").contains(each.getKey())) {
                    continue;
                }
                JsonObject operation = each.getValue().getAsJsonObject();
                JsonObject content = operation.has("requestBody")
                        ? operation.getAsJsonObject("requestBody").getAsJsonObject("content")
                        : new JsonObject();
                if (content.has("multipart/form-data")) {
                    continue;
                }
                JsonElement body = content.has("application/json")
                        ? example(content.getAsJsonObject("application/json").getAsJsonObject("schema"), 0)
                        : null;
                boolean open = operation.has("security")
                        && operation.getAsJsonArray("security").isEmpty();
                found.add(new Operation(
                        each.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey().substring(PREFIX.length()),
                        body == null ? null : body.getAsJsonObject(),
                        open));
            }
        }
        return found;
    }

    /** A query parameter of a list; {@code path} below {@code /api/v1/}, without parameters of its own. */
    public record Parameter(String path, String name) {}

    /** Every query parameter of every read whose path needs nothing. */
    public List<Parameter> queryParameters() {
        List<Parameter> found = new ArrayList<>();
        description.getAsJsonObject("paths").entrySet().stream()
                .filter(path -> !path.getKey().contains("{")
                        && path.getValue().getAsJsonObject().has("get"))
                .forEach(path -> {
                    JsonObject get = path.getValue().getAsJsonObject().getAsJsonObject("get");
                    JsonArray parameters = get.has("parameters") ? get.getAsJsonArray("parameters") : new JsonArray();
                    parameters.forEach(each -> {
                        JsonObject parameter = each.getAsJsonObject();
                        if (parameter.has("in")
                                && parameter.get("in").getAsString().equals("query")) {
                            found.add(new Parameter(
                                    path.getKey().substring(PREFIX.length()),
                                    parameter.get("name").getAsString()));
                        }
                    });
                });
        return found;
    }

    private JsonElement example(JsonObject schema, int depth) {
        if (depth > DEEPEST) {
            return JsonNull.INSTANCE;
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").getAsString();
            return example(
                    description
                            .getAsJsonObject("components")
                            .getAsJsonObject("schemas")
                            .getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)),
                    depth + 1);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return example(schema.getAsJsonArray(choice).get(0).getAsJsonObject(), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.getAsJsonArray("enum").get(0);
        }
        if (schema.has("examples")) {
            return schema.getAsJsonArray("examples").get(0);
        }
        return byType(schema, depth);
    }

    private JsonElement byType(JsonObject schema, int depth) {
        JsonElement type = schema.get("type");
        String kind = type == null
                ? "object"
                : type.isJsonArray() ? type.getAsJsonArray().get(0).getAsString() : type.getAsString();
        return switch (kind) {
            case "array" -> {
                JsonArray array = new JsonArray();
                array.add(example(schema.getAsJsonObject("items"), depth + 1));
                yield array;
            }
            case "object" -> {
                JsonObject object = new JsonObject();
                if (schema.has("properties")) {
                    schema.getAsJsonObject("properties")
                            .entrySet()
                            .forEach(each -> object.add(
                                    each.getKey(), example(each.getValue().getAsJsonObject(), depth + 1)));
                }
                yield object;
            }
            case "integer", "number" -> new JsonPrimitive(1);
            case "boolean" -> new JsonPrimitive(false);
            default -> text(schema);
        };
    }

    private static JsonElement text(JsonObject schema) {
        String format = schema.has("format") ? schema.get("format").getAsString() : "";
        return new JsonPrimitive(
                switch (format) {
                    case "uuid" -> "00000000-0000-7000-8000-000000000000";
                    case "date" -> "2026-01-31";
                    case "date-time" -> "2026-01-31T08:00:00Z";
                    default -> "x";
                });
    }
}
