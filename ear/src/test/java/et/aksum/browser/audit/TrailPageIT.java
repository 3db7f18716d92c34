package et.aksum.browser.audit;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Test;

/** The auditor sees who did what, and proves with one button that nobody touched it since. */
class TrailPageIT {

    @Test
    void the_auditor_reads_the_trail_and_verifies_it() {
        Buyer.drafting("addis-medical").draft("USD", "1", "1.00");
        try (Visitor visitor = SignInPage.signedIn(Harness.server().info().person("addis-medical", "auditor"))) {
            visitor.open("/audit/trail");
            assertThat(visitor.page()
                            .locator("#trail tbody tr, [id$='trail'] tbody tr")
                            .count())
                    .isPositive();
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.press("verifyForm:verify");

            assertThat(visitor.page().locator("#verified").innerText()).isNotBlank();
            assertThat(visitor.page().locator(":has(> #verified)").first().getAttribute("class"))
                    .doesNotContain("bad");
            visitor.picture("audit-verified");
            visitor.assertNoTroubles();
        }
    }

    @Test
    void an_entry_says_what_it_is_about_in_the_words_of_people() {
        Buyer buyer = Buyer.drafting("addis-medical");
        String order = buyer.draft("USD", "1", "3.00");
        String number =
                buyer.order(order).getAsJsonObject("order").get("number").getAsString();
        try (Visitor auditor = SignInPage.signedIn(Harness.server().info().person("addis-medical", "auditor"))) {
            auditor.open("/audit/trail?subject=" + order);

            assertThat(auditor.text()).contains(number);
            auditor.picture("trail-of-an-order");
            auditor.assertNoTroubles();
        }
    }
}
