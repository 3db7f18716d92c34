package et.aksum.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The running server sees by itself, with its runtime role, that its database is what its history and entities say. */
class SchemaDriftApiIT {
    private final ApiClient operator = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));

    @AfterEach
    void undo() {
        Database.execute("drop index if exists procurement.by_hand_ix");
    }

    @Test
    void a_change_by_hand_is_found_with_the_statement_that_undoes_it() {
        assertThat(look().get("clean").getAsBoolean()).isTrue();
        Database.execute("create index by_hand_ix on procurement.supplier (org_id, country)");

        JsonObject found = look();

        assertThat(found.get("clean").getAsBoolean()).isFalse();
        JsonArray differences = found.getAsJsonArray("differences");
        assertThat(differences).hasSize(1);
        JsonObject difference = differences.get(0).getAsJsonObject();
        assertThat(difference.get("what").getAsString())
                .isEqualTo("index procurement.supplier.by_hand_ix is not expected");
        Database.execute(difference.get("remedy").getAsString());
        assertThat(look().get("clean").getAsBoolean()).isTrue();
        assertThat(operator.get("schema/drift").json().get("takenAt").getAsString())
                .isNotEqualTo(found.get("takenAt").getAsString());
    }

    @Test
    void whoever_may_not_look_after_the_schema_is_refused() {
        ApiClient buyer = ApiClient.of(Harness.server().info().person("addis-medical", "procurement"));

        assertThat(buyer.post("schema/drift", "").status()).isEqualTo(403);
    }

    private JsonObject look() {
        ApiAnswer answer = operator.post("schema/drift", "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
