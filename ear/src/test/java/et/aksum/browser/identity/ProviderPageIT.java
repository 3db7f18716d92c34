package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator ties a colleague to the provider, who then comes in by its button and his own second factor. */
class ProviderPageIT {
    @Test
    void a_tied_colleague_signs_in_by_the_button_of_the_provider_until_he_is_untied() {
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        DemoPerson colleague = Harness.server().info().person("addis-medical", "finance");
        String page = "/identity/person?id="
                + ApiClient.of(colleague).get("me").json().get("userId").getAsString();
        String subject = "subject-" + UUID.randomUUID();
        Harness.provider().says("{\"sub\":\"%s\"}".formatted(subject));
        try (Visitor visitor = SignInPage.signedIn(administrator);
                Visitor comer = new Visitor(Harness.server().info().portal())) {
            visitor.open(page);
            visitor.fill("providerLink:subject", subject);
            visitor.press("providerLink:link");
            assertThat(visitor.text()).contains(subject).contains("told by mail");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            new SignInPage(comer).open();
            comer.page().locator("#with-provider").click();
            comer.page().waitForURL("**/second-factor*");
            new SignInPage(comer).withCode(Totp.unused(colleague.totpSecret()));
            assertThat(comer.text()).contains("Addis Medical Supplies");
            comer.assertNoTroubles();

            visitor.page()
                    .locator("[id='providerLinks'] button, [id*='providerLinks'] input[type=submit]")
                    .first()
                    .click();
            visitor.page().getByText("Untied").first().waitFor();
            visitor.assertNoTroubles();

            comer.page().context().clearCookies();
            new SignInPage(comer).open();
            comer.page().locator("#with-provider").click();
            comer.page().waitForURL("**/sign-in?provider=refused");
            assertThat(comer.text()).contains("could not bring you in");
            assertThat(comer.accessibilityFindings()).isEmpty();
        }
    }
}
