package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody whose role asks where he signs in; and who, as no privilege asks for a second factor, puts his down again. */
class WhereaboutsPageIT {
    private static final String HOUSE = "hawassa-diagnostics";
    private static final String PASSWORD = "a long password of my own";

    private final String username = "driver-" + Buyer.unique().toLowerCase(Locale.ROOT);
    private final DemoPerson driver = new DemoPerson(HOUSE, username, PASSWORD, "", Set.of(), "");

    @Test
    void who_holds_such_a_role_gives_his_place_or_goes_on_with_a_recorded_refusal() {
        InvitationPageIT.excusePeopleWithoutPrivileges();
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            join(visitor);

            new SignInPage(visitor).open().withPassword(driver);
            assertThat(visitor.place()).startsWith("/whereabouts");
            assertThat(visitor.page().locator("#place-required").innerText()).contains("Dispatch");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            assertThat(visitor.resize(360).fits()).isTrue();
            visitor.resize(1440).picture("whereabouts");
            visitor.page().waitForCondition(() -> !visitor.page()
                    .locator("[id='give'] [name=signInPlace]")
                    .inputValue()
                    .isEmpty());
            visitor.page().locator("[id='give:send']").press("Enter");
            visitor.page().waitForURL("**/reporting/dashboard");
            assertThat(recorded("sign-in.place-given")).isEqualTo("9.011");

            visitor.open("/consent/my-consents");
            assertThat(visitor.page().locator("#place-required").innerText()).contains("Dispatch");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.page().context().clearCookies();
            visitor.page().context().clearPermissions();
            new SignInPage(visitor).open().withPassword(driver);
            visitor.open("/identity/factors");
            assertThat(visitor.place()).as("nothing else is open").isEqualTo("/whereabouts?next=%2Fidentity%2Ffactors");
            visitor.press("give:send");
            visitor.page().getByText("Your browser gave no position.").first().waitFor();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.press("refuse:send");
            visitor.page().waitForURL("**/identity/factors");
            assertThat(recorded("sign-in.place-refused")).isEqualTo("none");

            putDown(visitor);
            visitor.assertNoTroubles();
        }
    }

    private static void putDown(Visitor visitor) {
        String secret = visitor.page().locator("#totp-secret").innerText().strip();
        visitor.fill("first:currentPassword", PASSWORD);
        visitor.code(Totp.unused(secret));
        visitor.press("first:tie");
        visitor.page().getByText("Your authenticator is tied.").waitFor();
        assertThat(visitor.page().locator("#last-factor").innerText()).contains("You may put it down");
        assertThat(visitor.accessibilityFindings()).isEmpty();
        visitor.press("putDown:send");
        visitor.page().getByText("Your authenticator is asked for no more.").waitFor();
        assertThat(visitor.page().locator("#first-factor").isVisible()).isTrue();
    }

    private void join(Visitor visitor) {
        ApiAnswer invited = ApiClient.of(Harness.server().info().person(HOUSE, "administrator"))
                .post(
                        "users",
                        """
                        {"username":"%s","displayName":"Drives","email":"%s@example.org","roles":["inventory"]}"""
                                .formatted(username, username));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        String id = invited.json().get("userId").getAsString();
        Database.execute(
                "set session_replication_role = replica",
                """
                insert into identity.role_assignment (org_id, id, user_id, role_id, valid_from, reason)
                select u.org_id, gen_random_uuid(), u.id, r.id, now() - interval '1 minute', 'Test'
                from identity.app_user u join identity.role r on r.org_id = u.org_id and r.code = 'dispatch' where u.id = '%s'"""
                        .formatted(id));
        visitor.open("/accept-invitation?organisation=" + HOUSE);
        visitor.fill("details:code", invited.json().get("code").getAsString());
        visitor.fill("details:password", PASSWORD);
        visitor.fill("details:passwordAgain", PASSWORD);
        visitor.press("details:next");
        visitor.press("confirm:without");
        visitor.page().waitForURL(url -> url.contains("/sign-in"));
    }

    /** The latitude of the entry, {@code none} without one. */
    private String recorded(String action) {
        return Database.text(
                """
                select coalesce(trim_scale(round(e.latitude, 3))::text, 'none') from audit.entry e
                join identity.app_user u on u.id::text = e.subject_id where e.action = ? and u.username = ?""",
                action,
                username);
    }
}
