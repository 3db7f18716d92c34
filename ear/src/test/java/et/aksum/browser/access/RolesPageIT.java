package et.aksum.browser.access;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Test;

class RolesPageIT {
    private final DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");

    @Test
    void what_a_role_would_change_is_shown_before_it_is_saved_and_why_is_answered() {
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/access/roles?role=finance");
            visitor.page()
                    .locator("[id$='roleForm:permissions'] input[value='audit.trail.view']")
                    .check();
            visitor.press("roleForm:simulate");
            visitor.page().locator("#affected").waitFor();
            assertThat(visitor.page().locator("#affected").textContent()).contains("Read the audit trail");

            String person = ApiClient.of(administrator).get("users").array().asList().stream()
                    .map(user -> user.getAsJsonObject())
                    .filter(user -> user.getAsJsonArray("roles").toString().contains("finance"))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .getAsString();
            visitor.open("/access/grants?id=" + person);
            visitor.page().locator("[id$='whyForm:permission']").selectOption("procurement.order.approve");
            visitor.press("whyForm:explain");
            visitor.page().locator("#reasons").waitFor();
            assertThat(visitor.page().locator("#verdict").textContent()).isEqualTo("Not allowed");

            visitor.page().locator("[id$='grantForm:role']").selectOption("cashier");
            visitor.press("grantForm:simulate");
            visitor.page().locator("#effect").waitFor();
            assertThat(visitor.page().locator("#effect").textContent())
                    .contains("Who matches invoices does not pay them.");
            visitor.assertNoTroubles();
        }
    }
}
