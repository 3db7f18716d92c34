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

    @Test
    void who_is_excused_joins_by_a_password_and_ties_an_authenticator_when_he_is_given_a_privilege() {
        excusePeopleWithoutPrivileges();
        ApiClient administrator = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));
        String username = "looker-" + Buyer.unique();
        ApiAnswer invited = administrator.post(
                "users",
                """
                {"username":"%s","displayName":"Only looks","email":"looker@example.org","roles":["inventory"]}"""
                        .formatted(username));
        DemoPerson looker = new DemoPerson("hawassa-diagnostics", username, PASSWORD, "", Set.of(), "");
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            visitor.open("/accept-invitation?organisation=hawassa-diagnostics");
            visitor.fill("details:code", invited.json().get("code").getAsString());
            visitor.fill("details:password", PASSWORD);
            visitor.fill("details:passwordAgain", PASSWORD);
            visitor.press("details:next");
            visitor.press("confirm:without");
            visitor.page().waitForURL(url -> url.contains("/sign-in"));
            new SignInPage(visitor).withPassword(looker);
            visitor.page().waitForURL("**/reporting/dashboard");
            visitor.open("/identity/factors");
            assertThat(visitor.page().locator("#first-factor").isVisible()).isTrue();
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("factors-first");

            String id = Database.text("select id::text from identity.app_user where username = lower(?)", username);
            assertThat(administrator
                            .post("users/" + id + "/grants", "{\"role\":\"auditor\",\"reason\":\"Audits the stores\"}")
                            .status())
                    .isBetween(200, 204);
            visitor.open("/identity/factors");
            assertThat(visitor.place()).startsWith("/sign-in");
            new SignInPage(visitor).withPassword(looker);
            assertThat(visitor.place()).startsWith("/second-factor");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("second-factor-first");
            String secret = visitor.page().locator("#totp-secret").innerText().strip();
            visitor.code(Totp.unused(secret));
            visitor.press("first:tie");
            visitor.page().getByText("Your authenticator is tied.").waitFor();
            assertThat(visitor.text()).contains("Few or none are left.");
            visitor.assertNoTroubles();
        }
    }

    static void excusePeopleWithoutPrivileges() {
        Database.execute(
                "set session_replication_role = replica",
                """
                insert into identity.factor_policy (org_id, id, required_of, changed_by)
                select c.org_id, gen_random_uuid(), 'PRIVILEGED', (select u.id from identity.app_user u where u.org_id = c.org_id order by u.id limit 1)
                from identity.organisation_code c where c.code = 'hawassa-diagnostics'
                on conflict (org_id) do update set required_of = excluded.required_of""");
    }
}
