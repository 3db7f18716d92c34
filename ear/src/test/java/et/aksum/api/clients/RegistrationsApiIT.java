package et.aksum.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Mailbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegistrationsApiIT {
    private static final Pattern KEY = Pattern.compile("#(\\S+)");

    private final String unique = Buyer.unique().replaceAll("[^a-z0-9]", "");
    private final String tin = "88" + "%08d".formatted(Math.floorMod(unique.hashCode(), 100_000_000));

    @Test
    void a_stranger_learns_nothing_and_a_supervisor_decides() {
        ApiClient stranger = ApiClient.anonymous();
        ApiClient supervisor = Buyer.approving("addis-medical").steppedUp().api();
        ApiAnswer unknown = register("addis-medical", tin, "one" + unique + "@x.example");
        String key = new Mailbox("one" + unique + "@x.example").find("Please confirm that it is yours", KEY);
        ApiAnswer confirmed = stranger.post("registrations/confirmations?organisation=addis-medical", key(key));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        JsonObject waiting = supervisor
                .get("registrations?state=PENDING&text=one" + unique)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        String path = "registrations/" + waiting.get("id").getAsString();
        ApiAnswer looked = supervisor.get(path);
        assertThat(supervisor
                        .post(path + "/decisions", "{\"decision\":\"APPROVE\"}")
                        .status())
                .isEqualTo(428);
        ApiAnswer decided = supervisor.change("POST", path + "/decisions", "{\"decision\":\"APPROVE\"}", looked.etag());
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);

        ApiAnswer known = register("addis-medical", tin, "two" + unique + "@x.example");
        ApiAnswer nowhere = register("no-such-house", tin, "three" + unique + "@x.example");
        for (ApiAnswer answer : new ApiAnswer[] {unknown, known, nowhere}) {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
        String client = decided.json().getAsJsonObject("facts").get("client").getAsString();
        ApiAnswer found = supervisor.get("clients/" + client);
        assertThat(found.json().getAsJsonObject("client").get("tin").getAsString())
                .isEqualTo(tin);
        assertThat(found.json().getAsJsonArray("contacts")).hasSize(1);
        assertThat(supervisor.get("clients/" + client + "/timeline").array()).isNotEmpty();
        assertThat(Buyer.approving("hawassa-diagnostics")
                        .api()
                        .get("clients/" + client)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("clients").status()).isEqualTo(401);
        assertThat(stranger.post("registrations/confirmations?organisation=addis-medical", key(key))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_sent_back_is_corrected_by_the_secret_of_the_letter_and_waits_again() {
        ApiClient applicant = ApiClient.anonymous();
        Buyer supervisor = Buyer.approving("addis-medical");
        String email = "back" + unique + "@x.example";
        Mailbox letters = new Mailbox(email);
        assertThat(register("addis-medical", tin, email).status()).isEqualTo(202);
        String first = applicant
                .post(
                        "registrations/confirmations?organisation=addis-medical",
                        key(letters.find("Please confirm that it is yours", KEY)))
                .json()
                .get("key")
                .getAsString();
        assertThat(corrections(applicant, "/asked", key(first)).status()).isEqualTo(204);
        String id = supervisor
                .api()
                .get("registrations?state=PENDING&text=" + email)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        supervisor.sendBack(id, "The name is that of another clinic.");
        String second = letters.find("please correct this", KEY);

        assertThat(corrections(applicant, "/asked", key(first)).status())
                .as("the link of before")
                .isEqualTo(404);
        JsonObject asked = corrections(applicant, "/asked", key(second)).json();
        assertThat(asked.get("comment").getAsString()).isEqualTo("The name is that of another clinic.");
        asked.remove("comment");
        asked.addProperty("key", second);
        asked.getAsJsonObject("institution").addProperty("tin", "123");
        assertThat(corrections(applicant, "", asked.toString()).status()).isEqualTo(422);
        asked.getAsJsonObject("institution").addProperty("tin", tin);
        asked.getAsJsonObject("institution").addProperty("name", "Corrected clinic");
        asked.getAsJsonObject("contact").addProperty("email", "somebody-else@x.example");
        ApiAnswer corrected = corrections(applicant, "", asked.toString());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(204);
        assertThat(corrections(applicant, "/asked", key(second)).status()).isEqualTo(204);
        assertThat(supervisor
                        .api()
                        .get("registrations?state=PENDING&text=" + email)
                        .body())
                .contains("Corrected clinic", id);
        assertThat(corrections(applicant, "", asked.toString()).status())
                .as("nothing is asked any more")
                .isEqualTo(404);
    }

    private static ApiAnswer corrections(ApiClient applicant, String below, String json) {
        return applicant.post("registrations/corrections" + below + "?organisation=addis-medical", json);
    }

    @Test
    void who_registers_too_often_is_told_when_to_come_again() {
        ApiAnswer answer = register("no-such-house", tin, "often" + unique + "@x.example");
        for (int again = 0; again < 3; again++) {
            answer = register("no-such-house", tin, "often" + unique + "@x.example");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow())).isPositive();
    }

    @Test
    void what_is_given_wrongly_is_named() {
        ApiAnswer refused = register("addis-medical", "12345", "wrong" + unique + "@x.example");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").getAsString()).isEqualTo("tin");
        assertThat(ApiClient.anonymous()
                        .post("registrations", body(tin, "a@x.example"))
                        .status())
                .isEqualTo(400);
    }

    private ApiAnswer register(String organisation, String tin, String email) {
        return ApiClient.anonymous().post("registrations?organisation=" + organisation, body(tin, email));
    }

    private static String key(String key) {
        return "{\"key\":\"%s\"}".formatted(key);
    }

    private static String body(String tin, String email) {
        return """
                {"institution":{"tin":"%s","name":"API clinic","kind":"CLINIC","ownership":"PRIVATE","region":"sidama"},
                 "contact":{"name":"Tsion","email":"%s","language":"en","roles":["ORDERS"]}}"""
                .formatted(tin, email);
    }
}
