package et.aksum.browser.access;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RolesPageIT {
    private final DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");
    private final DemoPerson keeper = Harness.server().info().person("hawassa-diagnostics", "finance");

    @Test
    void rates_and_pairs_of_duties_are_kept_in_the_portal() {
        String code = "it-" + Buyer.unique().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try (Visitor visitor = SignInPage.signedIn(keeper)) {
            visitor.open("/access/rates");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.fill("rateForm:currency", "KES");
            visitor.fill("rateForm:inCurrency", "ETB");
            visitor.fill("rateForm:on", "2026-11-02");
            visitor.fill("rateForm:rate", "1.1875");
            visitor.fill("rateForm:source", code);
            visitor.press("rateForm:enter");
            visitor.page().locator("#rates").getByText(code).waitFor();
            visitor.assertNoTroubles();
        }
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/access/review");
            visitor.fill("pairForm:code", code);
            visitor.page().locator("[id$='pairForm:kind']").selectOption("ACT");
            visitor.fill("pairForm:one", "match");
            visitor.fill("pairForm:other", "register");
            visitor.fill("pairForm:reason", "Two people see it");
            visitor.press("pairForm:savePair");
            visitor.page().getByText(code).first().waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.page().getByLabel("Give up " + code).click();
            visitor.page().getByText("The pair is given up.").waitFor();
            visitor.assertNoTroubles();
        }
    }

    @Test
    void a_role_is_granted_under_conditions_and_a_condition_out_of_bounds_is_refused_where_it_was_typed() {
        // Somebody of this test's own: revoking a role ends all grants of it, also those that others count on.
        String person = newcomer();
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/access/grants?id=" + person);
            visitor.page().locator("[id$='grantForm:role']").selectOption("management-supervisor");
            visitor.fill("grantForm:reason", "Stands in");
            visitor.fill("grantForm:until", "2098-12-31");
            visitor.fill("grantForm:currency", "USD");
            visitor.fill("grantForm:most", "500");
            visitor.fill("grantForm:sum", "1000");
            visitor.fill("grantForm:days", "400");
            visitor.page().locator("[id$='grantForm:perParty']").selectOption("PARTY");
            visitor.page().locator("[id$='grantForm:whose']").selectOption("OWN");
            visitor.fill("grantForm:opens", "08:30");
            visitor.fill("grantForm:closes", "17:30");
            visitor.press("grantForm:grant");
            visitor.page()
                    .locator("[id$='grantForm:days'][aria-invalid='true']")
                    .waitFor();

            visitor.fill("grantForm:days", "30");
            visitor.press("grantForm:grant");
            visitor.page()
                    .getByText("CUMULATIVE procurement.order.approve 1000.0000 USD 30 d per partner")
                    .first()
                    .waitFor();
            assertThat(visitor.page().locator("[id$='held']").first().innerText())
                    .contains("AMOUNT procurement.order.approve 500.0000 USD", "OWN procurement.order.approve")
                    .contains("HOURS 08:30-17:30");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.page().locator("[id$='held'] button").first().click();
            visitor.page().getByText("No role.").waitFor();
            visitor.assertNoTroubles();
        }
    }

    @AfterAll
    static void nothing_stays() {
        assertThat(Database.number("select count(*) from identity.role_assignment where valid_to > '2098-01-01'"))
                .isZero();
    }

    private String newcomer() {
        String name = "stand-in-" + Buyer.unique().toLowerCase(Locale.ROOT);
        ApiAnswer invited = ApiClient.of(administrator)
                .create(
                        "users",
                        "{\"username\":\"%s\",\"displayName\":\"Stand-in\",\"email\":\"%s@example.org\",\"roles\":[]}"
                                .formatted(name, name));
        assertThat(invited.status()).as(invited.toString()).isBetween(200, 299);
        return invited.json().get("userId").getAsString();
    }

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

            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.page().locator("[id$='grantForm:role']").selectOption("cashier");
            visitor.press("grantForm:simulate");
            visitor.page().locator("#effect").waitFor();
            assertThat(visitor.page().locator("#effect").textContent())
                    .contains("Who matches invoices does not pay them.");
            visitor.assertNoTroubles();
        }
    }
}
