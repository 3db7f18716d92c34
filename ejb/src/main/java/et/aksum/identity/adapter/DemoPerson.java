package et.aksum.identity.adapter;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One person of the file the launcher writes: who he is and what he signs in with. */
record DemoPerson(String organisation, String username, String password, String totpSecret, String token) {
    static List<DemoPerson> read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return reader.readObject().getJsonArray("users").getValuesAs(JsonObject.class).stream()
                    .map(user -> new DemoPerson(
                            user.getString("organisation"),
                            user.getString("username"),
                            user.getString("password"),
                            user.getString("totpSecret"),
                            user.getString("token")))
                    .toList();
        }
    }

    @Override
    public String toString() {
        return "DemoPerson[organisation=%s, username=%s, secrets=***]".formatted(organisation, username);
    }
}
