package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    private static long orders() {
        return Database.number("select count(*) from procurement.purchase_order");
    }
}
