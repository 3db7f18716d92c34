package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts of programs in the portal. What weighs asks for a code in place: the form is kept, and sent again with it. */
class ServiceAccountsPageIT {
    private final DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");

    @Test
    @Tag("V7.5.3")
    void each_change_asks_for_a_code_of_its_own_keeps_what_was_typed_and_shows_the_secret_once() {
        String name = "svc-" + Buyer.unique();
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/identity/service-accounts");
            visitor.fill("createForm:username", name);
            visitor.fill("createForm:purpose", "Writes goods receipts");
            visitor.press("createForm:create");

            asked(visitor);
            assertThat(visitor.accessibilityFindings()).isEmpty();
            assertThat(visitor.page().locator("[id$='createForm:username']").inputValue())
                    .isEqualTo(name);
            visitor.code(Totp.wrong(administrator.totpSecret()));
            visitor.press("stepUpGo");
            visitor.page().getByText("The code was not accepted.").first().waitFor();
            prove(visitor);

            String secret = visitor.page().locator("#client-secret").innerText();
            assertThat(secret).hasSizeGreaterThan(40);
            assertThat(row(visitor, name)).contains("Writes goods receipts", "never");

            visitor.page().locator("[id$='rotateForm:account']").selectOption(new SelectOption().setLabel(name));
            visitor.page().locator("[id$='rotateForm:overlap']").selectOption(new SelectOption().setLabel("an hour"));
            visitor.press("rotateForm:rotate");
            asked(visitor);
            prove(visitor);
            assertThat(visitor.page().locator("#client-secret").innerText()).isNotEqualTo(secret);

            visitor.open("/identity/service-accounts");
            assertThat(visitor.page().locator("#client-secret").count())
                    .as("shown once")
                    .isZero();
            visitor.page().locator("tr:has-text('" + name + "') button").click();
            asked(visitor);
            visitor.assertNoTroubles();
        }
    }

    private static void asked(Visitor visitor) {
        visitor.page().locator("#stepUp[open]").waitFor();
    }

    private void prove(Visitor visitor) {
        visitor.code(Totp.unused(administrator.totpSecret()));
        visitor.press("stepUpGo");
        visitor.page().locator("#stepUp").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static String row(Visitor visitor, String name) {
        return visitor.page().locator("tr:has-text('" + name + "')").innerText();
    }
}
