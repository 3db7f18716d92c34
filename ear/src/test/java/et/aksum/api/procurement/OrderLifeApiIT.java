package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job: one person drafts and submits, another approves with a fresh code, all steps follow, all is on record. */
class OrderLifeApiIT {
    private static final List<String> STEPS = List.of(
            "proforma-received",
            "import-permit",
            "payment-arranged",
            "shipped",
            "arrived",
            "customs-released",
            "delivered");
    private final Buyer drafter = Buyer.drafting("addis-medical");
    private final Buyer approver = Buyer.approving("addis-medical");

    @Test
    void an_order_goes_from_draft_to_delivered_by_two_people() {
        String order = drafter.draft("USD", "100", "12.50");
        assertThat(status(order)).isEqualTo("DRAFT");
        ApiAnswer handedIn =
                drafter.api().change("POST", "procurement/orders/" + order + "/submission", "{}", drafter.etag(order));
        assertThat(handedIn.status()).as(handedIn.toString()).isBetween(200, 299);

        ApiAnswer decided = approver.steppedUp().decide(order, "APPROVE", drafter.etag(order));
        assertThat(decided.status()).as(decided.toString()).isBetween(200, 299);
        assertThat(status(order)).isEqualTo("APPROVED");

        String today = LocalDate.now(Clock.systemUTC()).toString();
        STEPS.forEach(step -> {
            ApiAnswer done = drafter.complete(order, step, today);
            assertThat(done.status()).as(done.toString()).isBetween(200, 299);
        });

        assertThat(status(order)).isEqualTo("CLOSED");
        assertThat(auditedActions(order)).hasSizeGreaterThanOrEqualTo(STEPS.size() + 2);
    }

    @Test
    @Tag("V2.3.2")
    void whoever_drafts_an_order_never_approves_it() {
        var both = Harness.server().info().people().stream()
                .filter(person -> person.organisation().equals("addis-medical"))
                .filter(person -> person.has("management-supervisor") && person.has("procurement"))
                .findFirst();
        Buyer self = both.map(Buyer::new).orElse(drafter);
        String order = self.submitted("USD", "1", "1.00");

        ApiAnswer answer = self.steppedUp().decide(order, "APPROVE", self.etag(order));

        assertThat(answer.status()).as(answer.toString()).isIn(403, 422);
        assertThat(status(order)).isEqualTo("SUBMITTED");
    }

    @Test
    @Tag("V2.3.2")
    void an_approval_beyond_the_limit_is_refused_with_the_numbers() {
        String order = drafter.submitted("USD", "1000000", "9999.99");

        ApiAnswer answer = approver.steppedUp().decide(order, "APPROVE", drafter.etag(order));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("approval-limit-exceeded");
        assertThat(status(order)).isEqualTo("SUBMITTED");
    }

    @Test
    @Tag("V2.3.1")
    void steps_are_not_skipped() {
        String order = drafter.submitted("USD", "1", "1.00");
        approver.steppedUp().decide(order, "APPROVE", drafter.etag(order));

        ApiAnswer answer = drafter.complete(
                order, "delivered", LocalDate.now(Clock.systemUTC()).toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(status(order)).isEqualTo("APPROVED");
    }

    private String status(String order) {
        return drafter.order(order).getAsJsonObject("order").get("status").getAsString();
    }

    private List<String> auditedActions(String order) {
        var administrator = Harness.server().info().person("addis-medical", "auditor");
        JsonObject page = et.aksum.harness.ApiClient.of(administrator)
                .get("audit/entries?limit=200&subject=" + order)
                .json();
        return StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(entry -> entry.get("action").getAsString())
                .toList();
    }
}
