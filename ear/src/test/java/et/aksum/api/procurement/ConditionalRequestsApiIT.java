package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.Buyer;
import org.junit.jupiter.api.Test;

/** Whoever changes something says which version he saw. */
class ConditionalRequestsApiIT {
    private final Buyer buyer = Buyer.drafting("addis-medical");

    @Test
    void a_change_without_the_version_seen_is_refused() {
        String order = buyer.draft("USD", "1", "1.00");

        ApiAnswer answer = buyer.api().post("procurement/orders/" + order + "/submission", "{}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(428);
        assertThat(answer.slug()).isEqualTo("precondition-required");
    }

    @Test
    void a_change_of_a_version_that_is_gone_is_refused() {
        String order = buyer.draft("USD", "1", "1.00");
        String seen = buyer.etag(order);
        String path = "procurement/orders/" + order;
        ApiAnswer first = buyer.api().change("PUT", path, buyer.draftBody("USD", "2", "1.00"), seen);

        ApiAnswer late = buyer.api().change("PUT", path, buyer.draftBody("USD", "3", "1.00"), seen);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.etag()).isNotEqualTo(seen);
        assertThat(late.status()).as(late.toString()).isEqualTo(412);
        assertThat(buyer.etag(order)).isEqualTo(first.etag());
    }

    @Test
    void a_reader_who_has_it_already_is_told_so_in_one_line() {
        String order = buyer.draft("USD", "1", "1.00");
        String seen = buyer.etag(order);

        ApiAnswer answer = buyer.api()
                .send(buyer.api()
                        .request("procurement/orders/" + order)
                        .header("If-None-Match", seen)
                        .GET()
                        .build());

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }
}
