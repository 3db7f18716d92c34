package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Mail;
import et.aksum.harness.Totp;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who keep their own factors: passkeys by a virtual authenticator, recovery codes, a forgotten password, everything lost. */
class FactorsPageIT {
    private static final String PASSWORD = "sieben Esel tragen Kaffee";
    private static final String CHOSEN = "acht Kamele tragen Salz nach Mekelle";

    private final String username = "keeper-" + Buyer.unique().toLowerCase(java.util.Locale.ROOT);
    private final String email = username + "@addis-medical.example";
    private final DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
    /** Browsers bind passkeys to names, not to addresses. */
    private final Visitor visitor = new Visitor(
            URI.create("http://localhost:" + Harness.server().info().portal().getPort() + "/"));

    @Test
    void a_person_signs_in_by_passkey_alone_as_second_factor_and_by_a_recovery_code() {
        try (visitor) {
            String secret = join();
            CDPSession devtools = visitor.page().context().newCDPSession(visitor.page());
            devtools.send("WebAuthn.enable");
            devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());
            signIn(PASSWORD).code(Totp.unused(secret));
            visitor.press("secondFactor:enter");

            visitor.page().locator("#make-recovery-codes").click();
            visitor.page().waitForURL("**/identity/factors");
            visitor.press("codes:make");
            String recovery =
                    visitor.page().locator("#new-codes li").first().innerText().strip();
            assertThat(visitor.page().locator("#new-codes li").count()).isEqualTo(10);
            assertThat(visitor.page().locator("#codes-left").innerText()).isEqualTo("10");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("factors-codes");
            visitor.open("/identity/factors");
            assertThat(visitor.text()).as("shown once").doesNotContain(recovery);
            visitor.fill("add:name", "Virtual telephone");
            visitor.page().keyboard().press("Enter");
            visitor.page().getByText("The passkey is added.").waitFor();
            assertThat(visitor.text()).contains("Virtual telephone");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("factors-passkey");
            assertThat(Mail.to(email, "passkey")).contains("Virtual telephone");

            leave();
            visitor.open("/sign-in");
            visitor.page().locator("#with-passkey").click();
            visitor.page().waitForURL("**/reporting/dashboard");
            assertThat(visitor.page().locator("#make-recovery-codes").count())
                    .as("ten are left")
                    .isZero();

            leave();
            signIn(PASSWORD);
            visitor.page().locator("#with-passkey").click();
            visitor.page().waitForURL("**/reporting/dashboard");

            theFactorAges();
            visitor.open("/operations/schema");
            visitor.press("unlockForm:unlock");
            visitor.page().locator("#stepUp[open] #stepUpPasskeyGo").waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("step-up-passkey");
            visitor.page().locator("#stepUpPasskeyGo").click();
            visitor.page().locator("[id='unlockForm']").waitFor(gone());
            assertThat(visitor.page().locator("#stepUp").count()).isZero();

            leave();
            signIn(PASSWORD);
            visitor.page().locator("#other-ways summary").click();
            visitor.fill("byRecovery:recovery", recovery.toLowerCase(java.util.Locale.ROOT));
            visitor.press("byRecovery:recover");
            visitor.page().getByText("You signed in with a recovery code.").waitFor();
            assertThat(visitor.page().locator("#codes-left").innerText()).isEqualTo("9");
            assertThat(Mail.to(email, "recovery code")).contains("9 codes are left");

            visitor.page().locator("[id$=':remove']").first().click();
            visitor.page().getByText("The passkey is removed.").waitFor();
            visitor.assertNoTroubles();
        }
    }

    @Test
    @Tag("V6.4.3")
    @Tag("V6.4.4")
    void a_forgotten_password_is_replaced_by_a_link_and_lost_factors_by_another_person_and_a_day() throws SQLException {
        try (visitor) {
            String old = join();
            visitor.open("/forgot-password");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.fill("forgot:organisation", "addis-medical");
            visitor.fill("forgot:username", username);
            visitor.press("forgot:send");
            visitor.page().getByText("a letter is on its way").waitFor();

            visitor.page().navigate(link("reset-password"));
            assertThat(visitor.place()).as("the address keeps no secret").isEqualTo("/reset-password");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.fill("reset:password", CHOSEN);
            visitor.fill("reset:passwordAgain", CHOSEN);
            visitor.press("reset:choose");
            visitor.page().getByText("Your password is replaced.").waitFor();
            signIn(CHOSEN);
            assertThat(visitor.place()).as("a link is no second factor").startsWith("/second-factor");
            visitor.open("/identity/factors");
            assertThat(visitor.place()).startsWith("/second-factor");

            visitor.page().locator("#other-ways summary").click();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("second-factor");
            visitor.fill("lost:words", "My telephone fell into the Awash.");
            visitor.press("lost:ask");
            visitor.page().getByText("waits for another person").waitFor();
            assertThat(Mail.to(email, "stop-recovery#")).contains("you lost your authenticator");
            confirm();
            aDayPasses();

            visitor.open("/second-factor");
            String secret = visitor.page().locator("#totp-secret").innerText().strip();
            visitor.page().locator("#restore, [id='restore']").first().scrollIntoViewIfNeeded();
            visitor.page().locator("[id='restore'] input[aria-label$='1/6']").click();
            visitor.page().keyboard().type(Totp.unused(secret));
            visitor.press("restore:complete");
            visitor.page().getByText("Your new authenticator is tied.").waitFor();

            leave();
            signIn(CHOSEN).code(Totp.unused(old));
            visitor.press("secondFactor:enter");
            assertThat(visitor.place()).as("the old one is void").startsWith("/second-factor");
            visitor.assertNoTroubles();
        }
    }

    private String join() {
        String code = ApiClient.of(administrator)
                .post(
                        "users",
                        """
                        {"username":"%s","displayName":"Keeper","email":"%s","roles":["auditor"]}"""
                                .formatted(username, email))
                .json()
                .get("code")
                .getAsString();
        visitor.open("/accept-invitation");
        visitor.fill("details:organisation", "addis-medical");
        visitor.fill("details:code", code);
        visitor.fill("details:password", PASSWORD);
        visitor.fill("details:passwordAgain", PASSWORD);
        visitor.press("details:next");
        String secret = visitor.page().locator("#totp-secret").innerText().strip();
        visitor.code(Totp.unused(secret));
        visitor.press("confirm:finish");
        return secret;
    }

    private Visitor signIn(String password) {
        visitor.open("/sign-in");
        visitor.fill("signIn:organisation", "addis-medical");
        visitor.fill("signIn:username", username);
        visitor.fill("signIn:password", password);
        visitor.press("signIn:enter");
        return visitor;
    }

    private void leave() {
        visitor.page().context().clearCookies();
    }

    private String link(String page) {
        Matcher found =
                Pattern.compile("http://localhost:\\d+/" + page + "#\\S+").matcher(Mail.to(email, page + "#"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void confirm() {
        try (Visitor other = SignInPage.signedIn(administrator)) {
            other.open("/identity/sign-in-rules");
            assertThat(other.accessibilityFindings()).isEmpty();
            other.picture("sign-in-rules");
            other.page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("fell into the Awash"))
                    .locator("button")
                    .first()
                    .click();
            other.fill("decideForm:reason", "Came to my desk with a passport.");
            other.page().locator("[id='decideForm'] input[aria-label$='1/6']").click();
            other.page().keyboard().type(Totp.unused(administrator.totpSecret()));
            other.press("decideForm:confirm");
            other.page().getByText("A day must pass").first().waitFor();
            other.assertNoTroubles();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private void theFactorAges() {
        Database.execute(
                "set session_replication_role = replica",
                "update identity.session s set second_factor_at = second_factor_at - interval '6 minutes' from identity.app_user u where u.org_id = s.org_id and u.id = s.user_id and s.ended_at is null and s.second_factor_at is not null and u.username = '"
                        + username + "'");
    }

    private void aDayPasses() throws SQLException {
        try (Connection database = Harness.server().superuser();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update identity.lost_factor set requested_at = requested_at - interval '25 hours', decided_at = decided_at - interval '25 hours', ready_at = ready_at - interval '25 hours', closes_at = closes_at - interval '25 hours' where state = 'CONFIRMED'");
        }
    }

    private static JsonObject authenticator() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        return asked;
    }
}
