package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to another organisation does not exist, in exactly the words of what never existed. */
class OrganisationsApartApiIT {
    private final Buyer addis = Buyer.drafting("addis-medical");
    private final Buyer hawassa = Buyer.drafting("hawassa-diagnostics");

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/milestones"})
    @Tag("V8.2.2")
    void an_order_of_another_organisation_does_not_exist(String below) {
        String theirs = addis.draft("USD", "1", "1.00");
        addis.order(theirs);
        String nobodys = UUID.randomUUID().toString();

        ApiAnswer foreign = hawassa.api().get("procurement/orders/" + theirs + below);
        ApiAnswer unknown = hawassa.api().get("procurement/orders/" + nobodys + below);

        assertThat(foreign.status()).as(foreign.toString()).isEqualTo(404);
        assertThat(foreign.body().replace(theirs, "")).isEqualTo(unknown.body().replace(nobodys, ""));
    }

    @Test
    void changing_what_belongs_to_another_organisation_is_impossible() {
        String theirs = addis.submitted("USD", "1", "1.00");
        Buyer approver = Buyer.approving("hawassa-diagnostics").steppedUp();
        String etag = addis.etag(theirs);

        List<ApiAnswer> answers = List.of(
                approver.decide(theirs, "APPROVE", etag),
                hawassa.api()
                        .change("PUT", "procurement/orders/" + theirs, hawassa.draftBody("USD", "1", "1.00"), etag),
                hawassa.api().change("POST", "procurement/orders/" + theirs + "/submission", "{}", etag),
                hawassa.complete(theirs, "arrived", "2026-11-01"));

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(404));
        assertThat(addis.etag(theirs)).isEqualTo(etag);
    }

    @Test
    void suppliers_and_items_of_another_organisation_cannot_be_ordered() {
        String body = addis.draftBody("USD", "1", "1.00");

        ApiAnswer answer = hawassa.api().create("procurement/orders", body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    }

    @Test
    void a_list_shows_only_what_is_ones_own() {
        String theirs = addis.draft("USD", "1", "1.00");

        ApiAnswer page = hawassa.api().get("procurement/orders?limit=200");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(theirs);
    }

    @Test
    @Tag("V4.1.3")
    void a_header_that_names_another_organisation_changes_nothing() {
        String theirs = addis.draft("USD", "1", "1.00");
        ApiClient api = hawassa.api();

        ApiAnswer answer = api.send(api.request("procurement/orders/" + theirs)
                .header("X-Tenant-ID", "addis-medical")
                .header("X-Organisation", "addis-medical")
                .header("X-Forwarded-For", "10.0.0.1")
                .GET()
                .build());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Harness.server().info().people())
                .extracting(person -> person.organisation())
                .contains("addis-medical");
    }
}
