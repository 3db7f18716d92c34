package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.microsoft.playwright.options.Cookie;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import et.aksum.harness.Totp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions: where they are, that they end, and what is left of them. ASVS V7.2.3, V7.4.1 to V7.4.5, V7.5.2, V3.3.1 to V3.3.4. */
class SessionsPageIT {
    private final DemoPerson person = Harness.server().info().person("hawassa-diagnostics", "procurement");
    private final URI portal = Harness.server().info().portal();

    @Test
    void a_session_that_is_ended_from_another_is_out_with_its_next_request() {
        try (Visitor office = SignInPage.signedIn(person);
                Visitor phone = SignInPage.signedIn(person)) {
            office.open("/identity/sessions");
            assertThat(office.accessibilityFindings()).isEmpty();
            assertThat(office.text()).contains("Chrome", "This one");
            Instant pressed = Clock.systemUTC().instant();
            office.press("others:endOthers");
            office.page().getByText("Sessions ended:").waitFor();

            phone.open("/reporting/dashboard");

            assertThat(phone.place()).startsWith("/sign-in");
            assertThat(Duration.between(pressed, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(5));
            office.open("/identity/sessions");
            assertThat(office.page().locator("form[id='sessions'] tbody tr").count())
                    .isEqualTo(1);
            office.assertNoTroubles();
        }
    }

    @Test
    void the_cookie_of_before_the_sign_in_is_dead_and_so_is_the_one_of_after_the_sign_out() {
        try (Visitor visitor = new Visitor(portal)) {
            SignInPage signIn = new SignInPage(visitor).open();
            String before = session(visitor);
            signIn.withPassword(person);
            String half = session(visitor);
            assertThat(answerTo(half, "/identity/sessions"))
                    .as("half signed in")
                    .contains("/second-factor");
            assertThat(answerTo(half, "/procurement/orders")).contains("/second-factor");
            signIn.withCode(Totp.unused(person.totpSecret()));
            String full = session(visitor);
            assertThat(answerTo(full, "/identity/sessions")).startsWith("HTTP/1.1 200");

            assertThat(answerTo(before, "/identity/sessions")).contains("/sign-in");
            assertThat(answerTo(half, "/identity/sessions")).contains("/sign-in");
            visitor.page()
                    .locator("details.menu:has(form[id='leave']) > summary")
                    .click();
            visitor.page().locator("form[id='leave'] button").click();
            visitor.page().waitForURL(url -> url.contains("/sign-in"));
            assertThat(answerTo(full, "/identity/sessions")).contains("/sign-in");
        }
    }

    @Test
    void an_administrator_ends_the_sessions_of_somebody_over_the_api() {
        ApiClient administrator = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));
        try (Visitor visitor = SignInPage.signedIn(person)) {
            String id = ApiClient.of(person).get("me").json().get("userId").getAsString();
            JsonArray sessions = administrator.get("users/" + id + "/sessions").array();
            assertThat(sessions).isNotEmpty();

            assertThat(administrator
                            .send("DELETE", "users/" + id + "/sessions", "", request -> request)
                            .json()
                            .get("count")
                            .getAsInt())
                    .isPositive();

            visitor.open("/reporting/dashboard");
            assertThat(visitor.place()).startsWith("/sign-in");
            assertThat(administrator.get("users/" + id + "/sessions").array()).isEmpty();
            assertThat(ApiClient.of(person).get("users/" + id + "/sessions").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_owner_signs_in_from_a_known_browser_while_500_guesses_come_from_50_addresses() {
        DemoPerson attacked = Harness.server().info().person("hawassa-diagnostics", "management-supervisor");
        try (Visitor owner = SignInPage.signedIn(attacked)) {
            List<Cookie> kept = owner.page().context().cookies();
            assertThat(kept)
                    .filteredOn(cookie -> cookie.name.endsWith("-device"))
                    .singleElement()
                    .satisfies(cookie -> {
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.path).isEqualTo("/");
                        assertThat(cookie.value).as("it needs no quotes").matches("[\\w.~-]+");
                        assertThat(cookie.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
                    });
            IntStream.range(0, 500)
                    .parallel()
                    .forEach(guess -> RawHttp.postJson(
                            portal,
                            "127.0." + (100 + guess % 50) + ".9",
                            "/api/v1/tokens",
                            """
                            {"organisation":"%s","username":"%s","password":"guess %d","totpCode":"000000","name":"x"}"""
                                    .formatted(attacked.organisation(), attacked.username(), guess)));
            SignInPage signIn = new SignInPage(owner).open();
            Instant begun = Clock.systemUTC().instant();

            signIn.withPassword(attacked);

            assertThat(owner.place())
                    .as(owner.page().locator("main").innerText())
                    .startsWith("/second-factor");
            assertThat(Duration.between(begun, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(2));
        }
    }

    private String answerTo(String session, String path) {
        return RawHttp.exchange(
                portal,
                "127.0.0.1",
                "GET " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nCookie: aksum=" + session
                        + "\r\nConnection: close\r\n\r\n");
    }

    private static String session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("aksum") || cookie.name.equals("__Host-aksum"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
