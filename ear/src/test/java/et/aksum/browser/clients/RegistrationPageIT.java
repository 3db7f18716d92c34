package et.aksum.browser.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Mailbox;
import et.aksum.harness.Totp;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegistrationPageIT {
    private static final String ORGANISATION = "addis-medical";
    private static final String PASSWORD = "a long password of my own";
    private static final Pattern LINK = Pattern.compile("(http\\S+)");

    private final String unique = Buyer.unique().replaceAll("[^a-z0-9]", "");
    private final String email = "tsion" + unique + "@client.example";
    private final String institution = "Clinic " + unique;
    private final Mailbox letters = new Mailbox(email);

    @Test
    void a_client_registers_confirms_the_address_is_approved_and_signs_in() {
        try (Visitor client = new Visitor(
                        Harness.server().info().portal(), 360, com.microsoft.playwright.options.ColorScheme.LIGHT);
                Visitor supervisor =
                        SignInPage.signedIn(Buyer.approving(ORGANISATION).person())) {
            register(client);
            confirm(client);
            approve(supervisor);
            enter(client);
        }
    }

    @Test
    void what_was_sent_back_is_corrected_by_the_letters_link_and_waits_in_the_queue_again() {
        Buyer approving = Buyer.approving(ORGANISATION);
        try (Visitor client = new Visitor(
                        Harness.server().info().portal(), 360, com.microsoft.playwright.options.ColorScheme.DARK);
                Visitor supervisor = SignInPage.signedIn(approving.person())) {
            register(client);
            confirm(client);
            supervisor.open("/clients/registrations?q=" + email);
            supervisor.page().getByText(institution).first().click();
            supervisor.page().locator("[id='decision:approve']").waitFor();
            approving.sendBack(
                    supervisor.page().url().replaceFirst(".*[?&]id=([0-9a-f-]+).*", "$1"), "Name the branch.");

            look(client, letters.find("please correct this", LINK));
            client.page().locator("#to-correct").waitFor();
            assertThat(client.page().locator("#to-correct").innerText()).isEqualTo("Name the branch.");
            assertThat(client.accessibilityFindings()).isEmpty();
            assertThat(client.fits()).isTrue();
            client.fill("correctForm:tin", "123");
            client.page().locator("[id='correctForm:correct']").press("Enter");
            client.page()
                    .getByText("A taxpayer number has exactly ten digits.")
                    .first()
                    .waitFor();
            client.fill("correctForm:tin", tin());
            client.fill("correctForm:name", institution + " Piazza");
            client.page().locator("[id='correctForm:correct']").press("Enter");
            client.page().locator("#corrected").waitFor();
            assertThat(client.page().locator("#state").innerText()).contains("Waiting");
            assertThat(client.accessibilityFindings()).isEmpty();
            client.assertNoTroubles();

            supervisor.open("/clients/registrations?q=" + email);
            supervisor.page().getByText(institution + " Piazza").first().click();
            supervisor.page().locator("[id='decision:approve']").waitFor();
            assertThat(supervisor.text()).contains(institution + " Piazza", tin());
            supervisor.assertNoTroubles();
        }
    }

    @Test
    void a_registration_is_sent_back_from_its_own_page_when_it_is_said_why() {
        try (Visitor client = new Visitor(Harness.server().info().portal());
                Visitor supervisor =
                        SignInPage.signedIn(Buyer.approving(ORGANISATION).person())) {
            register(client);
            confirm(client);
            supervisor.open("/clients/registrations?q=" + email);
            supervisor.page().getByText(institution).first().click();
            supervisor.page().locator("[id='decision:sendBack']").press("Enter");
            supervisor
                    .page()
                    .locator("[id='decision:reason'][aria-invalid='true']")
                    .waitFor();
            assertThat(supervisor.accessibilityFindings()).isEmpty();
            supervisor.fill("decision:reason", "Name the town.");
            supervisor.page().locator("[id='decision:sendBack']").press("Enter");
            supervisor
                    .page()
                    .getByText("Sent back. The applicant gets a letter with what to correct.")
                    .first()
                    .waitFor();
            supervisor.assertNoTroubles();

            look(client, letters.find("please correct this", LINK));
            client.page().locator("#to-correct").waitFor();
            assertThat(client.page().locator("#to-correct").innerText()).isEqualTo("Name the town.");
            client.assertNoTroubles();
        }
    }

    private void register(Visitor client) {
        client.open("/register?organisation=" + ORGANISATION);
        assertThat(client.accessibilityFindings()).isEmpty();
        assertThat(client.fits()).isTrue();
        client.fill("register:name", institution);
        client.fill("register:tin", "123");
        client.page().locator("[id='register:kind']").selectOption("CLINIC");
        client.page().locator("[id='register:ownership']").selectOption("PRIVATE");
        client.fill("register:contactName", "Tsion Alemayehu");
        client.fill("register:email", email);
        client.page().locator("[id='register:email']").press("Enter");
        client.page()
                .getByText("A taxpayer number has exactly ten digits.")
                .first()
                .waitFor();
        assertThat(client.accessibilityFindings()).isEmpty();

        client.fill("register:tin", tin());
        client.page().locator("[id='register:region']").selectOption("sidama");
        client.page().waitForCondition(() -> zones(client).count() > 1);
        client.page().locator("[id='register:zone']").selectOption("sidama/hawassa");
        client.page().locator("[id='register:email']").press("Enter");
        client.page().locator("#received").waitFor();
        assertThat(client.accessibilityFindings()).isEmpty();
        client.picture("register-done");
    }

    private static Locator zones(Visitor client) {
        return client.page().locator("[id='register:zone'] option");
    }

    private String tin() {
        return "77" + "%08d".formatted(Math.floorMod(unique.hashCode(), 100_000_000));
    }

    private void confirm(Visitor client) {
        String link = letters.find("Please confirm that it is yours", LINK);
        look(client, link);
        client.page().locator("[id='confirmForm:confirm']").waitFor();
        assertThat(client.text()).contains(institution);
        assertThat(client.accessibilityFindings()).isEmpty();
        client.page().locator("[id='confirmForm:confirm']").press("Enter");
        client.page().locator("#status-link").waitFor();
        assertThat(client.page().locator("#state").innerText()).contains("Waiting");
        assertThat(client.accessibilityFindings()).isEmpty();
        assertThat(client.fits()).isTrue();

        look(client, link);
        client.page().getByText("This link does not work any more").first().waitFor();
        look(client, letters.find("waits for a decision", LINK));
        client.page().locator("#state").waitFor();
        assertThat(client.text()).contains(institution);
    }

    /** Opens the link and sends what stands behind its hash. */
    private static void look(Visitor client, String link) {
        client.page().navigate("about:blank");
        client.page().navigate(link);
        client.page().locator("[id='look:show']").press("Enter");
    }

    private void approve(Visitor supervisor) {
        supervisor.open("/clients/registrations?q=" + email);
        assertThat(supervisor.accessibilityFindings()).isEmpty();
        supervisor.page().getByText(institution).first().click();
        supervisor.page().locator("[id='decision:approve']").waitFor();
        assertThat(supervisor.text()).contains(tin(), "Tsion Alemayehu");
        assertThat(supervisor.accessibilityFindings()).isEmpty();
        supervisor.picture("registration");
        supervisor.page().locator("[id='decision:approve']").press("Enter");
        supervisor.page().getByText("Approved. The contact gets a letter.").waitFor();
        supervisor.page().getByText("The client it led to").click();
        supervisor.page().getByText("Client approved").first().waitFor();
        assertThat(supervisor.accessibilityFindings()).isEmpty();
        supervisor.picture("client");
        hear(supervisor);
        supervisor.assertNoTroubles();
    }

    /** What the contact agreed to: whoever supervises sees it, and sales keeps what the contact says. */
    private static void hear(Visitor supervisor) {
        supervisor
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tsion Alemayehu"))
                .click();
        Locator offers = supervisor.page().locator("li[data-purpose='marketing-email']");
        assertThat(offers.innerText()).contains("Not agreed");
        assertThat(offers.getByRole(AriaRole.BUTTON).count()).isZero();
        assertThat(supervisor.accessibilityFindings()).isEmpty();
    }

    private void enter(Visitor client) {
        String words = "tie an authenticator app to your account";
        String code = letters.find(words, Pattern.compile("works once and for seven days:\\s+(\\S+)"));
        String username = letters.find(words, Pattern.compile("your user name is (\\S+)\\."));
        client.page().navigate(letters.find(words, LINK));
        client.fill("details:code", code);
        client.fill("details:password", PASSWORD);
        client.fill("details:passwordAgain", PASSWORD);
        client.page().keyboard().press("Enter");
        String secret = client.page().locator("#totp-secret").innerText().strip();
        client.code(Totp.unused(secret));
        client.page().keyboard().press("Enter");
        client.page().waitForURL(url -> url.contains("/sign-in"));
        new SignInPage(client)
                .withPassword(new DemoPerson(ORGANISATION, username, PASSWORD, secret, Set.of(), ""))
                .withCode(Totp.unused(secret));

        client.page().waitForURL(url -> url.contains("/clients/mine"));
        assertThat(client.text()).contains(institution, tin());
        assertThat(client.accessibilityFindings()).isEmpty();
        assertThat(client.fits()).isTrue();
        client.assertNoTroubles();
    }
}
