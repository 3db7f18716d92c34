package et.aksum.browser.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.RolePeople;
import et.aksum.harness.Totp;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever looks after a client keeps in a dialog what a contact said, and later that he took it back. */
class ContactPageIT {
    private static final String ORGANISATION = "addis-medical";
    private static final String PASSWORD = "a long password of my own";

    private final String unique = Buyer.unique().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");

    @Test
    void what_a_contact_said_is_kept_in_a_dialog_and_so_is_that_he_took_it_back() {
        ApiClient sales = RolePeople.of(ORGANISATION).get("sales");
        String client = sales.get("clients")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        ApiAnswer contact = sales.create(
                "clients/" + client + "/contacts",
                """
                {"name":"Almaz %s","email":"almaz%s@client.example","language":"en","roles":["ORDERS"]}"""
                        .formatted(unique, unique));
        assertThat(contact.status()).as(contact.toString()).isEqualTo(201);
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            signIn(visitor);
            visitor.open("/clients/contact?client=" + client + "&id=" + contact.madeId());
            Locator offers = visitor.page().locator("li[data-purpose='marketing-email']");
            assertThat(offers.innerText()).contains("Not agreed");

            offers.getByRole(AriaRole.BUTTON).press("Enter");
            visitor.press("wordForm:give");
            visitor.page()
                    .locator("dialog[open] [id='wordForm:how'][aria-invalid='true']")
                    .waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.fill("wordForm:how", "By telephone this morning");
            visitor.press("wordForm:give");
            visitor.page().getByText("The consent is kept.").waitFor();
            assertThat(offers.innerText()).contains("Agreed").doesNotContain("Not agreed");
            assertThat(visitor.page().locator("#history tbody tr").first().innerText())
                    .contains("Agreed", "Sales of the test");

            offers.getByRole(AriaRole.BUTTON).press("Enter");
            visitor.fill("wordForm:how", "By telephone in the evening");
            visitor.press("wordForm:withdraw");
            visitor.page()
                    .getByText("The withdrawal is kept; what was queued is stopped.")
                    .waitFor();
            assertThat(offers.innerText()).contains("Not agreed");
            assertThat(visitor.page().locator("#history tbody tr").count()).isEqualTo(2);
            assertThat(visitor.page().locator("#history tbody tr").first().innerText())
                    .contains("Withdrawn");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.assertNoTroubles();
        }
        ApiAnswer kept = sales.get("clients/" + client + "/contacts/" + contact.madeId() + "/consents");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    /** Somebody of sales, invited for this test. */
    private void signIn(Visitor visitor) {
        String username = "sales-" + unique;
        ApiAnswer invited = ApiClient.of(Harness.server().info().person(ORGANISATION, "administrator"))
                .post(
                        "users",
                        """
                        {"username":"%s","displayName":"Sales of the test","email":"%s@example.org","roles":["sales"]}"""
                                .formatted(username, username));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        visitor.open("/accept-invitation?organisation=" + ORGANISATION);
        visitor.fill("details:code", invited.json().get("code").getAsString());
        visitor.fill("details:password", PASSWORD);
        visitor.fill("details:passwordAgain", PASSWORD);
        visitor.page().keyboard().press("Enter");
        String secret = visitor.page().locator("#totp-secret").innerText().strip();
        visitor.code(Totp.unused(secret));
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL(url -> url.contains("/sign-in"));
        new SignInPage(visitor)
                .withPassword(new DemoPerson(ORGANISATION, username, PASSWORD, secret, Set.of(), ""))
                .withCode(Totp.unused(secret));
        visitor.page().waitForURL(url -> !url.contains("sign-in"));
    }
}
