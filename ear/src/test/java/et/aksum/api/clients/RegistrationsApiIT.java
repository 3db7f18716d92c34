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
