package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Totp;
import org.junit.jupiter.api.Test;

class AccountPageIT {
    @Test
    void a_token_without_permissions_is_refused_at_the_field_and_spends_no_code() {
        DemoPerson person = Buyer.drafting("addis-medical").person();
        try (Visitor visitor = SignInPage.signedIn(person)) {
            visitor.open("/identity/account");
            visitor.page().locator("button[data-open='issue']").first().click();
            visitor.fill("issueForm:name", "nightly report");
            String code = Totp.unused(person.totpSecret());
            visitor.code(code);
            visitor.press("issueForm:send");

            visitor.page().getByText("Tick at least one permission.").waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("account-token-refused");

            visitor.page().locator("#issue input[type='checkbox']").first().check();
            visitor.code(code);
            visitor.press("issueForm:send");
            assertThat(visitor.text()).as("the same code").contains("Copy the token now");
            visitor.assertNoTroubles();
        }
    }
}
