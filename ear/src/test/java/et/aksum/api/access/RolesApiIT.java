package et.aksum.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Roles are shaped, granted under conditions and explained over HTTP. */
class RolesApiIT {
    private final ApiClient administrator =
            ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));
    private final DemoPerson approver = Harness.server().info().person("hawassa-diagnostics", "management-supervisor");

    @Test
    void a_role_is_saved_contains_another_and_never_itself() {
        String code = "team-" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(put("roles/" + code, "{\"name\":\"Team\",\"permissions\":[\"catalogue.item.view\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(put(
                                "roles/" + code + "-lead",
                                "{\"name\":\"Lead\",\"permissions\":[],\"includes\":[\"" + code + "\"]}")
                        .status())
                .isEqualTo(204);
        ApiAnswer circle =
                put("roles/" + code, "{\"name\":\"Team\",\"permissions\":[],\"includes\":[\"" + code + "-lead\"]}");
        assertThat(circle.status()).as(circle.toString()).isEqualTo(422);
        assertThat(circle.slug()).isEqualTo("role-refused");
        ApiAnswer simulated = administrator.post(
                "roles/" + code + "/simulation", "{\"name\":\"Team\",\"permissions\":[\"audit.trail.view\"]}");
        assertThat(simulated.status()).as(simulated.toString()).isEqualTo(200);
        assertThat(delete("roles/" + code + "-lead").status()).isEqualTo(204);
        assertThat(delete("roles/" + code).status()).isEqualTo(204);
    }

    @Test
    void a_hundred_thousand_dollars_are_explained_rule_by_rule() {
        ApiClient self = ApiClient.of(approver);

        ApiAnswer answer =
                self.get("access/explain?permission=procurement.order.approve&amount=100000000000.00&currency=USD");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject explained = answer.json();
        assertThat(explained.get("allowed").getAsBoolean()).isFalse();
        assertThat(explained.get("decision").getAsString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(explained.getAsJsonArray("reasons").toString())
                .contains("\"rule\":\"active\"", "\"rule\":\"grant\"", "\"rule\":\"limit\"");
        ApiAnswer about = self.get("access/explain?permission=nothing.at.all");
        assertThat(about.status()).as(about.toString()).isEqualTo(422);
    }

    @Test
    void duties_that_must_stay_apart_are_refused_and_named() {
        String buyer = administrator.get("users").array().asList().stream()
                .map(user -> user.getAsJsonObject())
                .filter(user -> user.getAsJsonArray("roles").toString().contains("\"procurement\""))
                .findFirst()
                .orElseThrow()
                .get("id")
                .getAsString();

        ApiAnswer refused = put("users/" + buyer + "/roles/management-supervisor", "");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("duties-conflict");
        assertThat(administrator.get("access/duties/pairs").array().size()).isGreaterThan(6);
        assertThat(administrator.get("access/duties/findings").status()).isEqualTo(200);
    }

    private ApiAnswer put(String path, String json) {
        return administrator.send("PUT", path, json, UnaryOperator.identity());
    }

    private ApiAnswer delete(String path) {
        return administrator.send("DELETE", path, "", UnaryOperator.identity());
    }
}
