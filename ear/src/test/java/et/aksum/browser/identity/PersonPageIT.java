package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Test;

class PersonPageIT {
    @Test
    void no_role_is_granted_that_nobody_chose() {
        DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");
        String person = ApiClient.of(administrator)
                .get("users")
                .array()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/identity/person?id=" + person);
            Locator currency = visitor.page().locator("[id$='limitForm:currency']");
            assertThat(currency.inputValue()).as("the organisation's currency").isEqualTo("ETB");

            visitor.press("grantForm:grant");

            visitor.page().getByText("Fill in this field.").waitFor();
            assertThat(visitor.page().locator("[id$='grantForm:role']").inputValue())
                    .isEmpty();
            visitor.assertNoTroubles();
        }
    }
}
