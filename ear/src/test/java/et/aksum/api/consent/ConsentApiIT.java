package et.aksum.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** ASVS V14.2.4: a person decides about his data, and sees who read where he was. */
class ConsentApiIT {
    private final Buyer approver = Buyer.approving("addis-medical").steppedUp();
    private final ApiClient api = approver.api();

    @Test
    void a_person_gives_and_withdraws_his_consent_and_the_ledger_keeps_both() {
        assertThat(given("marketing-sms")).isFalse();
        assertThat(answer("marketing-sms", true).status()).isEqualTo(204);
        assertThat(given("marketing-sms")).isTrue();
        assertThat(answer("marketing-sms", false).status()).isEqualTo(204);

        assertThat(given("marketing-sms")).isFalse();
        JsonObject newest = api.get("me/consents/answers").array().get(0).getAsJsonObject();
        assertThat(newest.get("purpose").getAsString()).isEqualTo("marketing-sms");
        assertThat(newest.get("given").getAsBoolean()).isFalse();
        assertThat(newest.get("language").getAsString()).isEqualTo("am");
        assertThat(newest.get("channel").getAsString()).isEqualTo("API");
        assertThat(answer("location-of-act", true).slug()).isEqualTo("consent-not-asked");
        assertThat(answer("no-such-thing", true).slug()).isEqualTo("invalid-input");
    }

    @Test
    void an_approval_keeps_consent_to_its_position_and_tells_the_approver_who_looked() {
        Buyer buyer = Buyer.drafting("addis-medical");
        String order = buyer.submitted("ETB", "1", "10.00");
        assertThat(approver.decide(order, "APPROVE", buyer.etag(order)).status())
                .isLessThan(300);

        assertThat(objects(api.get("me/consents/answers")).filter(row -> order.equals(text(row, "actId"))))
                .hasSize(1)
                .allSatisfy(row -> assertThat(text(row, "purpose")).isEqualTo("location-of-act"));
        assertThat(buyer.api().get("procurement/orders/" + order + "/timeline").status())
                .isEqualTo(200);
        assertThat(objects(api.get("me/consents/location-reads")).filter(row -> order.equals(text(row, "subjectId"))))
                .hasSize(1);
    }

    @Test
    void what_is_held_about_one_is_his_to_have_and_nobody_elses() {
        ApiAnswer own = api.get("me/consents/personal-data");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Content-Type")).hasValue("application/zip");
        assertThat(own.body()).startsWith("PK");
        DemoPerson other = Buyer.drafting("addis-medical").person();
        String me = api.get("me").json().get("userId").getAsString();
        assertThat(ApiClient.of(other)
                        .get("consents/users/" + me + "/personal-data")
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.of(other).get("consents").status()).isEqualTo(403);
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        assertThat(ApiClient.of(administrator).get("consents").array()).hasSizeGreaterThanOrEqualTo(6);
        for (String kind : List.of("users", "contacts")) {
            assertThat(ApiClient.of(administrator)
                            .get("consents/" + kind + "/" + UUID.randomUUID())
                            .slug())
                    .isEqualTo("person-not-found");
        }
        assertThat(ApiClient.of(administrator)
                        .post("erasures", "{\"person\":\"%s\",\"reason\":\"He asked for it.\"}".formatted(me))
                        .status())
                .isIn(401, 403, 422);
    }

    private ApiAnswer answer(String purpose, boolean given) {
        return api.send(
                "PUT",
                "me/consents/" + purpose,
                "{\"given\":%s,\"language\":\"am\"}".formatted(given),
                request -> request);
    }

    private boolean given(String purpose) {
        return objects(api.get("me/consents"))
                .filter(row -> purpose.equals(text(row, "purpose")))
                .findFirst()
                .orElseThrow()
                .get("given")
                .getAsBoolean();
    }

    private static Stream<JsonObject> objects(ApiAnswer answer) {
        JsonArray rows = answer.array();
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getAsJsonObject());
    }

    private static String text(JsonObject row, String member) {
        return row.has(member) && !row.get(member).isJsonNull()
                ? row.get(member).getAsString()
                : "";
    }
}
