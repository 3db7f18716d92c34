package et.aksum.browser.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.util.Locale;
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

    @Test
    void an_administrator_sees_what_a_withdrawal_held_back_and_nobody_what_letters_say() {
        String box = "held-" + Buyer.unique().toLowerCase(Locale.ROOT) + "@client.example";
        Database.execute(
                "set session_replication_role = replica",
                """
                insert into messaging.letter (org_id, id, dedupe_key, recipient, template, language, content, purpose, addressee_kind, addressee_id, state, next_attempt_at, queued_at, done_at)
                values ('%1$s', gen_random_uuid(), '%2$s', '%2$s', 'news', 'en', null, 'marketing-email', 'contact', gen_random_uuid(), 'WITHDRAWN', now(), now(), now())"""
                        .formatted(Database.organisation("addis-medical"), box));
        try (Visitor visitor = SignInPage.signedIn(Harness.server().info().person("addis-medical", "administrator"))) {
            visitor.open("/messaging/letters");
            visitor.fill("q", box);
            visitor.page().keyboard().press("Enter");
            visitor.page().locator("tr[data-letter='WITHDRAWN']").waitFor();
            assertThat(visitor.page().locator("#outbox").innerText())
                    .contains(box, "Held back", "Consent was withdrawn", "Offers by e-mail");

            visitor.open("/messaging/letters?state=DEAD&q=" + box);
            visitor.page().getByText("No letter is like this.").waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.assertNoTroubles();
        }
    }
}
