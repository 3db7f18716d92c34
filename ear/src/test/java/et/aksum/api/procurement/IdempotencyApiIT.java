package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sending twice makes one. */
class IdempotencyApiIT {
    private final Buyer buyer = Buyer.drafting("addis-medical");

    @Test
    void the_same_request_again_answers_the_same_and_makes_nothing() {
        String key = UUID.randomUUID().toString();
        String body = buyer.draftBody("USD", "3", "7.00");
        ApiAnswer first = buyer.api().create("procurement/orders", body, key);
        long orders = orders();

        ApiAnswer again = buyer.api().create("procurement/orders", body, key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.madeId()).isEqualTo(first.madeId());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(orders()).isEqualTo(orders);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        String key = UUID.randomUUID().toString();
        buyer.api().create("procurement/orders", buyer.draftBody("USD", "3", "7.00"), key);
        long orders = orders();

        ApiAnswer other = buyer.api().create("procurement/orders", buyer.draftBody("USD", "4", "7.00"), key);

        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
        assertThat(orders()).isEqualTo(orders);
    }

    @Test
    @Tag("V2.3.3")
    void ten_at_once_under_one_key_make_one() {
        String key = UUID.randomUUID().toString();
        String body = buyer.draftBody("USD", "5", "7.00");
        long before = orders();

        List<ApiAnswer> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> buyer.api().create("procurement/orders", body, key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(orders()).isEqualTo(before + 1);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(ApiAnswer::madeId)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.slug()).isEqualTo("request-in-progress"));
    }

    @Test
    void a_correction_repeated_is_entered_once() {
        String order = buyer.submitted("USD", "3", "7.00");
        Buyer approver = Buyer.approving("addis-medical").steppedUp();
        assertThat(approver.decide(order, "APPROVE", buyer.etag(order)).status())
                .isEqualTo(200);
        assertThat(buyer.complete(order, "proforma-received", "2026-01-05").status())
                .isEqualTo(200);
        String key = UUID.randomUUID().toString();
        String path = "procurement/orders/" + order + "/milestones/proforma-received/correction";
        String body = "{\"actualOn\":\"2026-01-04\",\"reason\":\"Wrong day\",\"geoStamp\":" + Buyer.geo() + "}";

        ApiAnswer first = buyer.api().create(path, body, key);
        ApiAnswer again = buyer.api().create(path, body, key);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(Database.number(
                        """
                        select count(*) from procurement.milestone_completion c
                        join procurement.order_milestone m on m.org_id = c.org_id and m.id = c.milestone_id
                        where m.order_id = ?""",
                        UUID.fromString(order)))
                .isEqualTo(2);
    }

    private static long orders() {
        return Database.number("select count(*) from procurement.purchase_order");
    }
}
