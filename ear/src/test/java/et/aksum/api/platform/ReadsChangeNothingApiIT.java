package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The description of the API is true, and whatever is only read stays as it is. */
class ReadsChangeNothingApiIT {

    @Test
    @Tag("V3.5.3")
    void every_get_of_the_description_leaves_the_database_as_it_was() {
        String order = Buyer.drafting("addis-medical").draft("USD", "2", "10.00");
        ApiClient api = new ApiClient(
                Harness.server().info().api(),
                Harness.server().info().person("addis-medical", "administrator").token());
        List<String> paths = description().getAsJsonObject("paths").entrySet().stream()
                .filter(path -> path.getValue().getAsJsonObject().has("get"))
                .map(Map.Entry::getKey)
                .map(path -> path.replace("{id}", order).replaceAll("\\{[^}]+}", "arrived"))
                .toList();
        var before = businessState();

        List<ApiAnswer> answers = paths.stream()
                .map(path ->
                        api.get(Harness.server().info().portal().resolve(path).toString()))
                .toList();

        assertThat(paths).hasSizeGreaterThan(10);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isLessThan(500));
        assertThat(businessState()).isEqualTo(before);
    }

    @Test
    void the_checked_in_description_is_what_the_server_serves() throws Exception {
        Path checkedIn = Harness.REACTOR.resolve("docs/openapi.json");

        JsonElement kept = JsonParser.parseString(Files.readString(checkedIn));

        JsonObject served = description();
        served.remove("servers");
        kept.getAsJsonObject().remove("servers");
        assertThat(served)
                .as("Save the served description as docs/openapi.json")
                .isEqualTo(kept);
        assertThat(served.get("openapi").getAsString()).startsWith("3.1");
    }

    /** All but the trail and the list of who read whose position: they record that somebody read, was refused or exported, which is their purpose. */
    private static Map<String, String> businessState() {
        Map<String, String> state = new TreeMap<>(Database.checksums());
        state.keySet().removeIf(table -> table.startsWith("audit.") || table.equals("consent.location_read"));
        return state;
    }

    private static JsonObject description() {
        String address = Harness.server().info().openapi().toString();
        return ApiClient.anonymous()
                .get(address + (address.contains("?") ? "&" : "?") + "format=JSON")
                .json();
    }
}
