package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationPageIT {
    private static final String PASSWORD = "a long password of my own";

    @Test
    void an_invited_person_chooses_a_password_confirms_an_authenticator_and_signs_in() {
        ApiClient administrator = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));
        String username = "guest-" + Buyer.unique();
        ApiAnswer invited = administrator.post(
                "users",
                """
                {"username":"%s","displayName":"Guest of the test","email":"guest@example.org","roles":["auditor"]}"""
                        .formatted(username));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            visitor.open("/accept-invitation?organisation=hawassa-diagnostics");
            String code = invited.json().get("code").getAsString();
            visitor.fill("details:code", code + "x");
            visitor.fill("details:password", PASSWORD);
            visitor.fill("details:passwordAgain", PASSWORD);
            visitor.page().keyboard().press("Enter");
            visitor.page().getByText("do not belong to an open invitation").waitFor();
            visitor.fill("details:code", code);
            visitor.fill("details:password", "too short");
            visitor.fill("details:passwordAgain", "too short");
            visitor.page().keyboard().press("Enter");
            visitor.page()
                    .getByText("A password has at least 12 characters and at most 1024 bytes.")
                    .first()
                    .waitFor();
            visitor.fill("details:password", PASSWORD);
            visitor.fill("details:passwordAgain", PASSWORD);
            visitor.page().keyboard().press("Enter");
            String secret = visitor.page().locator("#totp-secret").innerText().strip();
            assertThat(visitor.resize(360).fits()).isTrue();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("accept-invitation-authenticator");
            assertThat(visitor.text()).contains("Guest of the test", username);

            visitor.press("confirm:back");
            visitor.press("details:next");
            assertThat(visitor.page().locator("#totp-secret").innerText().strip())
                    .as("the secret that may be scanned already")
                    .isEqualTo(secret);
            visitor.code(Totp.unused(secret));
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL(url -> url.contains("/sign-in"));
            assertThat(visitor.page().locator("[id$=':username']").inputValue()).isEqualTo(username);
            new SignInPage(visitor)
                    .withPassword(new DemoPerson("hawassa-diagnostics", username, PASSWORD, secret, Set.of(), ""))
                    .withCode(Totp.unused(secret));

            assertThat(visitor.text()).contains("Hawassa Diagnostics PLC");
            visitor.assertNoTroubles();
        }
    }
}
