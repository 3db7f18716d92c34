package et.aksum.browser.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import org.junit.jupiter.api.Test;

class ConsentPagesIT {
    @Test
    void a_person_agrees_and_withdraws_by_keyboard_in_his_language() {
        try (Visitor visitor =
                SignInPage.signedIn(Buyer.drafting("addis-medical").person())) {
            visitor.open("/consent/my-consents");
            Locator offers = visitor.page().locator("section[data-purpose='marketing-email']");
            assertThat(offers.innerText()).contains("Not agreed");
            offers.locator("button").focus();
            visitor.page().keyboard().press("Enter");
            offers.getByText("Agreed").first().waitFor();
            assertThat(visitor.text()).contains("Kept: you agree.");
            offers.locator("button").focus();
            visitor.page().keyboard().press("Enter");
            offers.getByText("Not agreed").waitFor();

            visitor.speak("am").open("/consent/my-consents");
            assertThat(visitor.text()).contains("የእኔ ፈቃዶች", "አልተስማሙም");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.assertNoTroubles();
        }
    }
}
