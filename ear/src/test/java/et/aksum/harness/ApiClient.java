package et.aksum.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A stranger's view of the API: HTTP and a token, nothing else. */
public record ApiClient(URI api, String token) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public static ApiClient of(DemoPerson person) {
        return new ApiClient(Harness.server().info().api(), person.token());
    }

    public static ApiClient anonymous() {
        return new ApiClient(Harness.server().info().api(), "");
    }

    public ApiAnswer get(String path) {
        return send(request(path).GET().build());
    }

    /** A creating POST with an idempotency key of its own. */
    public ApiAnswer create(String path, String json) {
        return create(path, json, UUID.randomUUID().toString());
    }

    public ApiAnswer create(String path, String json, String idempotencyKey) {
        return send("POST", path, json, request -> request.header("Idempotency-Key", idempotencyKey));
    }

    public ApiAnswer post(String path, String json) {
        return send("POST", path, json, request -> request);
    }

    /** A change of the version last seen. */
    public ApiAnswer change(String method, String path, String json, String etag) {
        return send(method, path, json, request -> request.header("If-Match", etag));
    }

    public ApiAnswer send(String method, String path, String json, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        return send(more.apply(request).build());
    }

    /** Uploads a file as the multipart part {@code file}. */
    public ApiAnswer upload(String path, Path file) {
        try {
            return upload(path, file.getFileName().toString(), BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ApiAnswer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, BodyPublishers.ofByteArray(content));
    }

    private ApiAnswer upload(String path, String fileName, BodyPublisher content) {
        return upload(path, fileName, content, UUID.randomUUID().toString());
    }

    public ApiAnswer upload(String path, String fileName, BodyPublisher content, String idempotencyKey) {
        String boundary = "aksum-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpRequest request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return send(request);
    }

    public HttpRequest.Builder request(String path) {
        URI target = URI.create(path.startsWith("http") ? path : base() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public ApiAnswer send(HttpRequest request) {
        try {
            return new ApiAnswer(HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String base() {
        return api.toString().endsWith("/") ? api.toString() : api + "/";
    }

    /** Every answer to these paths, in order. */
    public List<ApiAnswer> getAll(List<String> paths) {
        return paths.stream().map(this::get).toList();
    }
}
