package et.aksum.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the launcher says about the server it started: {@code aksum.json}. */
public record RunInfo(
        URI portal,
        URI api,
        URI health,
        URI openapi,
        long serverPid,
        long databasePid,
        String jdbcUrl,
        Path setupSecretFile,
        Path mail,
        List<DemoPerson> people) {

    static RunInfo read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        return new RunInfo(
                URI.create(json.get("portal").getAsString()),
                URI.create(json.get("api").getAsString()),
                URI.create(json.get("health").getAsString()),
                URI.create(json.get("openapi").getAsString()),
                json.get("serverPid").getAsLong(),
                json.get("databasePid").getAsLong(),
                json.get("jdbcUrl").getAsString(),
                Path.of(json.get("setupSecretFile").getAsString()),
                Path.of(json.get("mail").getAsString()),
                StreamSupport.stream(json.getAsJsonArray("demo").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(RunInfo::person)
                        .toList());
    }

    private static DemoPerson person(JsonObject json) {
        Set<String> roles = new LinkedHashSet<>();
        json.getAsJsonArray("roles").forEach(role -> roles.add(role.getAsString()));
        return new DemoPerson(
                json.get("organisation").getAsString(),
                json.get("username").getAsString(),
                json.get("password").getAsString(),
                json.get("totpSecret").getAsString(),
                roles,
                json.get("token").getAsString());
    }

    /** The first person of the organisation with the role. */
    public DemoPerson person(String organisation, String role) {
        return people.stream()
                .filter(person -> person.organisation().equals(organisation) && person.has(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody at " + organisation + " is " + role));
    }
}
