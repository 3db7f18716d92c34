package et.aksum.api.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import et.aksum.approval.EvidencePack;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine for decisions over the API, with orders as what is decided about. */
class ApprovalsApiIT {
    private final Buyer drafter = Buyer.drafting("addis-medical");
    private final Buyer approver = Buyer.approving("addis-medical");

    @Test
    void a_submitted_order_waits_in_the_inbox_and_is_decided_there_with_evidence_anybody_can_check() {
        String order = drafter.submitted("USD", "3", "7.00");
        JsonObject waiting = requestOf(order, "assignee=me", approver);
        String id = waiting.get("id").getAsString();
        ApiAnswer seen = approver.api().get("approvals/" + id);
        assertThat(seen.json().getAsJsonArray("diff").toString()).contains("\"total\"", "21.00");

        ApiAnswer said = drafter.api().post("approvals/" + id + "/comments", "{\"text\":\"For the spring campaign\"}");
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        ApiAnswer decided = decide(approver.steppedUp(), id, "APPROVE", seen.etag());

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.json().getAsJsonObject("request").get("status").getAsString())
                .isEqualTo("APPROVED");
        assertThat(drafter.order(order).getAsJsonObject("order").get("status").getAsString())
                .isEqualTo("APPROVED");
        assertThat(drafter.order(order).getAsJsonArray("decisions"))
                .as("the evidence of 0.1")
                .hasSize(1);
        ApiAnswer pack = drafter.api().get("approvals/" + id + "/evidence");
        assertThat(pack.status()).as(pack.toString()).isEqualTo(200);
        assertThat(EvidencePack.faults(pack.body())).as(pack.body()).isEmpty();
        assertThat(EvidencePack.faults(pack.body().replace("\"APPROVE\"", "\"REJECT\"")))
                .isNotEmpty();
        ApiAnswer zip = drafter.api().get("approvals/" + id + "/evidence.zip");
        assertThat(zip.status()).as(zip.toString()).isEqualTo(200);
        assertThat(zip.header("Content-Type")).hasValue("application/zip");
        assertThat(zip.body()).startsWith("PK").contains("evidence.json", "index.html", "how-to-check.txt");
        assertThat(approver.api()
                        .get("approvals/verification")
                        .json()
                        .get("intact")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    @Tag("V2.3.2")
    void the_author_finds_his_request_but_never_decides_it() {
        String order = drafter.submitted("USD", "1", "1.00");
        String id = requestOf(order, "author=me", drafter).get("id").getAsString();

        ApiAnswer refused = decide(drafter.steppedUp(), id, "APPROVE", drafter.etag(order));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("self-approval-rejected");
    }

    @Test
    @Tag("V2.3.3")
    void of_two_decisions_at_once_one_has_an_effect_and_a_repeated_one_is_the_same() {
        String order = drafter.submitted("USD", "1", "2.00");
        String id = requestOf(order, "assignee=me", approver).get("id").getAsString();
        String etag = approver.api().get("approvals/" + id).etag();
        approver.steppedUp();

        List<Integer> answers = Stream.of("APPROVE", "REJECT")
                .map(choice -> CompletableFuture.supplyAsync(
                        () -> decide(approver, id, choice, etag).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
        assertThat(drafter.order(order).getAsJsonArray("decisions")).hasSize(1);
    }

    @Test
    @Tag("V2.3.4")
    void a_stale_version_is_refused_and_a_returned_order_is_asked_about_anew() {
        String order = drafter.submitted("USD", "1", "3.00");
        String id = requestOf(order, "assignee=me", approver).get("id").getAsString();
        ApiAnswer stale = decide(approver.steppedUp(), id, "APPROVE", "\"0\"");
        assertThat(stale.status()).as(stale.toString()).isIn(409, 412);
        ApiAnswer returned = decide(
                approver, id, "RETURN", approver.api().get("approvals/" + id).etag());
        assertThat(returned.status()).as(returned.toString()).isEqualTo(200);
        assertThat(drafter.order(order).getAsJsonObject("order").get("status").getAsString())
                .isEqualTo("DRAFT");

        drafter.api().change("POST", "procurement/orders/" + order + "/submission", "{}", drafter.etag(order));
        JsonObject again = requestOf(order, "assignee=me", approver);
        assertThat(again.get("id").getAsString()).isNotEqualTo(id);
        ApiAnswer withdrawn = drafter.api().post("approvals/" + again.get("id").getAsString() + "/withdrawal", "{}");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(drafter.order(order).getAsJsonObject("order").get("status").getAsString())
                .isEqualTo("DRAFT");
    }

    @Test
    void orders_of_the_time_before_wait_too_and_another_organisation_sees_nothing() {
        List<String> waiting = StreamSupport.stream(
                        page(approver.api(), "approvals?assignee=me&limit=200").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(row -> !row.get("author").getAsString().equals(me()))
                .map(row -> row.get("id").getAsString())
                .toList();
        assertThat(waiting)
                .as("orders of the demo, which were submitted without the engine")
                .hasSizeGreaterThan(2);
        String old = waiting.get(0);

        ApiAnswer elsewhere = ApiClient.of(
                        Harness.server().info().person("hawassa-diagnostics", "management-supervisor"))
                .get("approvals/" + old);

        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.slug()).isEqualTo("approval-not-found");
    }

    @Test
    void which_rule_something_would_meet_and_whom_it_would_ask_is_told_beforehand() {
        String preview = "approval-rules/preview?subjectType=procurement.order&amount=5.00";

        ApiAnswer told = approver.api().get(preview + "&currency=USD");
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.json().get("code").getAsString()).isEqualTo("procurement.order");
        JsonObject step = told.json().getAsJsonArray("steps").get(0).getAsJsonObject();
        assertThat(step.keySet()).contains("people", "possible", "needed");

        assertThat(approver.api().get(preview).status()).as("no currency").isEqualTo(422);
        ApiAnswer unknown = approver.api().get("approval-rules/preview?subjectType=sales.discount");
        assertThat(unknown.slug()).isEqualTo("approval-rule-missing");
        assertThat(drafter.api().get(preview + "&currency=USD").status())
                .as("who drafts does not see the rules")
                .isEqualTo(403);
    }

    @Test
    void a_delegation_is_given_listed_and_ended() {
        String to = drafter.api().get("me").json().get("userId").getAsString();
        ApiAnswer given = approver.api()
                .create(
                        "delegations",
                        """
                        {"to":"%s","validFrom":"2098-01-01T00:00:00Z","validTo":"2098-01-08T00:00:00Z","reason":"Leave"}"""
                                .formatted(to));
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        String id = given.json().get("value").getAsString();

        assertThat(drafter.api().get("delegations").body()).contains(id);
        assertThat(drafter.api()
                        .send("DELETE", "delegations/" + id, "", call -> call)
                        .status())
                .isEqualTo(404);
        assertThat(approver.api()
                        .send("DELETE", "delegations/" + id, "", call -> call)
                        .status())
                .isEqualTo(204);
    }

    private String me() {
        return drafter.api().get("me").json().get("name").getAsString();
    }

    private static ApiAnswer decide(Buyer person, String id, String choice, String etag) {
        return person.api()
                .change(
                        "POST",
                        "approvals/" + id + "/decisions",
                        """
                        {"decision":"%s","reason":"As planned","geoStamp":%s}"""
                                .formatted(choice, Buyer.geo()),
                        etag);
    }

    private static JsonObject requestOf(String order, String whose, Buyer person) {
        return StreamSupport.stream(
                        page(person.api(), "approvals?status=PENDING&limit=200&" + whose)
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(row -> row.get("subjectId").getAsString().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private static Iterable<JsonElement> page(ApiClient api, String path) {
        ApiAnswer answer = api.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getAsJsonArray("items");
    }
}
