package et.aksum.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID Connect provider on this machine (OpenID Connect Core 1.0, authorization code flow): it knows its client, gives each
 * code once, and says of whoever asks what the test told it to.
 */
public final class OidcProvider implements AutoCloseable {
    private static final String CLIENT = "aksum";
    private static final String SECRET = "secret-" + UUID.randomUUID();
    private static final String KEY_ID = "1";

    private final HttpServer server;
    private final KeyPair key;
    private final KeyPair foreignKey;
    private final Map<String, JsonObject> codes = new ConcurrentHashMap<>();
    private volatile String said = "{}";
    private volatile boolean foreignlySigned;

    private OidcProvider(HttpServer server) throws GeneralSecurityException {
        this.server = server;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        foreignKey = generator.generateKeyPair();
    }

    static OidcProvider start() {
        try {
            OidcProvider provider =
                    new OidcProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            provider.server.createContext("/", provider::answer);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server must be told to ask this provider about the people of an organisation. @param directory where the secret may lie */
    Map<String, String> settings(String organisation, Path directory) {
        try {
            Files.createDirectories(directory);
            Path file = Files.writeString(directory.resolve("oidc-secret"), SECRET + "\n");
            return Map.of(
                    "AKSUM_OIDC_PROVIDER",
                    issuer(),
                    "AKSUM_OIDC_CLIENT_ID",
                    CLIENT,
                    "AKSUM_OIDC_CLIENT_SECRET_FILE",
                    file.toString(),
                    "AKSUM_OIDC_ORGANISATION",
                    organisation,
                    "AKSUM_OIDC_NAME",
                    "Test login",
                    "AKSUM_OIDC_SECOND_FACTOR",
                    "mfa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it says from now on: claims that replace those of an honest token about nobody in particular. */
    public void says(String claims) {
        said = claims;
        foreignlySigned = false;
    }

    /** The same, under a signature of somebody else. */
    public void saysForeignlySigned(String claims) {
        says(claims);
        foreignlySigned = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, metadata());
                case "/jwks" -> send(exchange, 200, keys());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"code".equals(asked.get("response_type"))) {
            send(exchange, 400, "{}");
            return;
        }
        JsonObject about = new JsonObject();
        about.addProperty("redirect", asked.get("redirect_uri"));
        about.addProperty("nonce", asked.get("nonce"));
        String code = UUID.randomUUID().toString();
        codes.put(code, about);
        String to = asked.get("redirect_uri");
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        to + (to.contains("?") ? "&" : "?") + "code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JsonObject about = codes.remove(String.valueOf(sent.get("code")));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (about == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !about.get("redirect").getAsString().equals(sent.get("redirect_uri"))) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", signed(claims(about)));
        answer.addProperty("id_token", signed(claims(about)));
        answer.addProperty("token_type", "Bearer");
        answer.addProperty("expires_in", 300);
        send(exchange, 200, answer.toString());
    }

    private JsonObject claims(JsonObject about) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", issuer());
        claims.addProperty("aud", CLIENT);
        claims.addProperty("azp", CLIENT);
        claims.addProperty("sub", "nobody");
        claims.addProperty("iat", now);
        claims.addProperty("auth_time", now);
        claims.addProperty("exp", now + 300);
        if (about.has("nonce") && !about.get("nonce").isJsonNull()) {
            claims.add("nonce", about.get("nonce"));
        }
        JsonParser.parseString(said)
                .getAsJsonObject()
                .entrySet()
                .forEach(each -> claims.add(each.getKey(), each.getValue()));
        return claims;
    }

    private String signed(JsonObject claims) {
        String text = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                        .formatted(KEY_ID)
                        .getBytes(StandardCharsets.UTF_8))
                + "." + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((foreignlySigned ? foreignKey : key).getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        JsonObject all = new JsonObject();
        all.addProperty("issuer", issuer());
        all.addProperty("authorization_endpoint", issuer() + "/authorize");
        all.addProperty("token_endpoint", issuer() + "/token");
        all.addProperty("jwks_uri", issuer() + "/jwks");
        all.addProperty("end_session_endpoint", issuer() + "/logout");
        JsonObject lists = JsonParser.parseString(
                        """
                        {"response_types_supported":["code"],"subject_types_supported":["public"],
                         "id_token_signing_alg_values_supported":["RS256"]}""")
                .getAsJsonObject();
        lists.entrySet().forEach(each -> all.add(each.getKey(), each.getValue()));
        return all.toString();
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"%s\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, unsigned(open.getModulus()), unsigned(open.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> all = new HashMap<>();
        for (String each : form.split("&")) {
            String[] pair = each.split("=", 2);
            all.put(pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
