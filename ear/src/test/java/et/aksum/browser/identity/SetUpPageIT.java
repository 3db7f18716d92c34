package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.LaunchedServer;
import et.aksum.harness.Totp;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fresh installation: the one-use secret makes the first organisation, and never a second one. */
class SetUpPageIT {
    private static final String PASSWORD = "a long first password";

    @Test
    void the_first_administrator_sets_up_the_organisation_and_signs_in() throws Exception {
        try (LaunchedServer fresh = LaunchedServer.startEmpty(Harness.TARGET.resolve("harness/fresh"));
                Visitor visitor = new Visitor(fresh.info().portal())) {
            String secret = Files.readString(fresh.info().setupSecretFile()).strip();
            visitor.open("/sign-in");
            assertThat(visitor.page().locator("a[href$='set-up']").count()).isPositive();
            assertThat(visitor.page().locator("#with-provider").count())
                    .as("no provider is configured")
                    .isZero();
            visitor.open("/oidc/enter");
            assertThat(visitor.place()).isEqualTo("/sign-in?provider=refused");
            visitor.forgetTroubles();
            visitor.open("/set-up");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("set-up");

            visitor.fill(":secret", "not the secret");
            visitor.fill("details:name", "Mekelle Instruments PLC");
            visitor.fill("details:code", "mekelle-instruments");
            visitor.fill(":currency", "ETB");
            visitor.fill(":displayName", "Hiwot Gebre");
            visitor.fill(":username", "hiwot");
            visitor.fill(":email", "hiwot@example.org");
            visitor.fill("details:password", PASSWORD);
            visitor.fill(":passwordAgain", PASSWORD);
            visitor.fill(":supervisorDisplayName", "Abebe Kebede");
            visitor.fill(":supervisorUsername", "abebe");
            visitor.fill(":supervisorEmail", "abebe@example.org");
            visitor.press("details:next");
            assertThat(visitor.text()).as("judged before the authenticator").contains("The set-up secret is wrong");
            visitor.fill(":secret", secret);
            visitor.press("details:next");
            String totpSecret =
                    visitor.page().locator("#totp-secret").innerText().strip();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("set-up-authenticator");
            visitor.code(Totp.unused(totpSecret));
            visitor.press("confirm:finish");
            assertThat(fresh.info().setupSecretFile()).as("the used secret").doesNotExist();

            assertThat(visitor.text())
                    .as("the supervisor has no password: a code, shown once")
                    .containsPattern("Give Abebe Kebede this code for the invitation.*: \\S{20,}");

            DemoPerson hiwot =
                    new DemoPerson("mekelle-instruments", "hiwot", PASSWORD, totpSecret, Set.of("administrator"), "");
            assertThat(visitor.page().locator("[id$=':organisation']").inputValue())
                    .isEqualTo("mekelle-instruments");
            new SignInPage(visitor).withPassword(hiwot).withCode(Totp.unused(totpSecret));
            assertThat(visitor.text()).contains("Mekelle Instruments PLC");
            visitor.picture("dashboard-empty");

            visitor.open("/set-up");
            assertThat(visitor.page().locator("[id$=':secret']").count()).isZero();
            visitor.assertNoTroubles();
        }
    }
}
