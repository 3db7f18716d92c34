package et.aksum.browser.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The main job in the portal: two people, two browsers, one order from the first line to the warehouse. */
class OrderLifePageIT {
    private static final int STEPS = 7;

    @Test
    void an_order_lives_from_draft_to_delivered_in_the_hands_of_two_people() {
        Buyer buyer = Buyer.drafting("hawassa-diagnostics");
        DemoPerson supervisor = Harness.server().info().person("hawassa-diagnostics", "management-supervisor");
        String supplier = nameOf(buyer.api(), "procurement/suppliers/" + buyer.supplier());
        String item = nameOf(buyer.api(), "catalogue/items/" + buyer.item());
        String code = item.substring(item.lastIndexOf(' ') + 1);
        try (Visitor selam = SignInPage.signedIn(buyer.person());
                Visitor tewodros = SignInPage.signedIn(supervisor)) {
            OrderPages drafting = new OrderPages(selam);
            String order = drafting.draft(supplier, code + " – " + item, "120", "15.25");
            assertThat(drafting.state()).isEqualTo("Draft");
            drafting.submit();
            assertThat(drafting.state()).isEqualTo("Submitted");
            selam.picture("order-submitted");

            OrderPages deciding = new OrderPages(tewodros).open(order);
            deciding.approve(Totp.unused(supervisor.totpSecret()));
            assertThat(deciding.state()).isEqualTo("Approved");
            tewodros.picture("order-approved");

            String today = LocalDate.now(Clock.systemUTC()).toString();
            drafting.open(order);
            for (int step = 0; step < STEPS; step++) {
                drafting.completeNext(today);
            }
            assertThat(drafting.state()).isEqualTo("Closed");
            assertThat(drafting.timeline().count()).isGreaterThanOrEqualTo(STEPS + 3);
            assertThat(selam.text().replace('\u00a0', ' ')).contains("1 830.00 USD", "Within the plan of the quarter");
            assertThat(selam.page().content()).as("the place of each step").contains("9.0107", "38.7612");
            assertThat(selam.accessibilityFindings()).isEmpty();
            selam.picture("order-closed");
            selam.assertNoTroubles();
            tewodros.assertNoTroubles();
        }
    }

    @Test
    void whoever_drafted_it_finds_no_way_to_approve_it() {
        Buyer buyer = Buyer.drafting("hawassa-diagnostics");
        String order = buyer.submitted("USD", "1", "10.00");
        try (Visitor visitor = SignInPage.signedIn(buyer.person())) {
            visitor.open("/procurement/order?id=" + order);

            assertThat(visitor.page().locator("#decide-open").count()).isZero();
        }
    }

    @Test
    void a_comma_is_never_guessed_at_and_an_endless_word_breaks_no_page() {
        Buyer buyer = Buyer.drafting("hawassa-diagnostics");
        String order = buyer.draft("USD", "1", "10.00");
        try (Visitor visitor = SignInPage.signedIn(buyer.person())) {
            visitor.open("/procurement/order-edit?id=" + order);
            visitor.fill(":note", "endless".repeat(60));
            visitor.fill(":0:quantity", "2,500");
            visitor.fill(":0:packPrice", "3,65");
            visitor.press("orderForm:save");
            var refusal = visitor.page().getByText("Is the comma before decimals or between thousands?");
            refusal.waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.fill(":0:packPrice", "3.65");
            assertThat(refusal.count()).as("forgiven at once").isZero();
            visitor.press("orderForm:save");
            visitor.page().waitForURL(url -> url.contains("/procurement/order?id="));

            assertThat(visitor.text().replace('\u00a0', ' ')).contains("2 500", "9 125.00 USD");
            for (int width : new int[] {360, 768, 1440}) {
                assertThat(visitor.resize(width).fits()).as(width + " px").isTrue();
                visitor.picture("order-endless-word-" + width);
            }
            visitor.assertNoTroubles();
        }
    }

    private static String nameOf(ApiClient api, String path) {
        return api.get(path).json().get("name").getAsString();
    }
}
