package et.aksum.browser.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Test;

/** Who is asked is shown before anybody is asked, and rules are added, changed and taken out of force. */
class RulesPageIT {
    private final DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");

    @Test
    void a_rule_with_two_steps_is_put_in_force_changed_and_retired_and_whom_it_asks_is_shown() {
        String code =
                "large." + Buyer.unique().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/approval/rules");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            assertThat(visitor.fits()).isTrue();
            visitor.page().locator("[id$='whatForm:whatType']").selectOption("procurement.order");
            visitor.fill("whatForm:whatAmount", "100");
            visitor.fill("whatForm:whatCurrency", "USD");
            visitor.press("whatForm:foresee");
            visitor.page().locator("#foreseen").waitFor();
            assertThat(visitor.page().locator("#foreseen").innerText()).contains("Purchase orders");

            // Registrations carry no amount, so that nobody else in this organisation meets the rule.
            visitor.page().locator("[id$='ruleForm:subjectType']").selectOption("clients.registration");
            visitor.fill("ruleForm:code", code);
            visitor.fill("ruleForm:name", "Large " + code);
            visitor.fill("ruleForm:rank", String.valueOf(1 + Math.floorMod(code.hashCode(), 900)));
            visitor.fill("ruleForm:fromAmount", "1000000");
            visitor.fill("ruleForm:belowAmount", "5000000");
            visitor.fill("ruleForm:currency", "ETB");
            step(visitor, 0, "First");
            visitor.press("ruleForm:addStep");
            visitor.page().locator("[id$=':1:stepName']").waitFor();
            step(visitor, 1, "Second");
            visitor.press("ruleForm:save");
            visitor.page().getByText("The rule Large " + code + " is in force.").waitFor();
            assertThat(rule(visitor, code).innerText())
                    .containsPattern("000\\.00\\hETB.*below.*000\\.00\\hETB")
                    .contains("First", "Second");

            visitor.fill("ruleForm:name", "Larger " + code);
            visitor.press("ruleForm:save");
            visitor.page()
                    .getByText("The rule Larger " + code + " is in force.")
                    .waitFor();
            visitor.press("ruleForm:retire");
            visitor.page()
                    .getByText("The rule Larger " + code + " asks nobody any more.")
                    .waitFor();
            assertThat(rule(visitor, code).count()).isZero();
            visitor.assertNoTroubles();
        }
    }

    @Test
    void whom_a_rule_would_ask_is_shown_for_a_partner_chosen_by_name_or_typed_by_who_sees_no_suppliers() {
        String supplier = Buyer.drafting("hawassa-diagnostics").supplier();
        try (Visitor visitor =
                SignInPage.signedIn(Buyer.approving("hawassa-diagnostics").person())) {
            ask(visitor);
            visitor.page().locator("[id$='whatForm:whatParty']").selectOption(supplier);
            visitor.press("whatForm:foresee");
            visitor.page().locator("#foreseen").waitFor();
            assertThat(visitor.page().locator("[id$='whatForm:whatParty']").inputValue())
                    .isEqualTo(supplier);
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.assertNoTroubles();
        }
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            ask(visitor);
            visitor.fill("whatForm:whatPartyId", "Biolab");
            visitor.press("whatForm:foresee");
            visitor.page()
                    .locator("[id$='whatForm:whatPartyId'][aria-invalid='true']")
                    .waitFor();
            visitor.fill("whatForm:whatPartyId", supplier);
            visitor.press("whatForm:foresee");
            visitor.page().locator("#foreseen").waitFor();
            assertThat(visitor.page().locator("#foreseen").innerText()).contains("Purchase orders");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.assertNoTroubles();
        }
    }

    private static void ask(Visitor visitor) {
        visitor.open("/approval/rules");
        visitor.page().locator("[id$='whatForm:whatType']").selectOption("procurement.order");
        visitor.fill("whatForm:whatAmount", "100");
        visitor.fill("whatForm:whatCurrency", "USD");
    }

    private static void step(Visitor visitor, int at, String name) {
        visitor.page().locator("[id$=':" + at + ":stepName']").fill(name);
        visitor.page().locator("[id$=':" + at + ":permission']").selectOption("clients.registration.decide");
    }

    private static Locator rule(Visitor visitor, String code) {
        return visitor.page().locator("#rules > ul > li").filter(new Locator.FilterOptions().setHasText(code));
    }
}
