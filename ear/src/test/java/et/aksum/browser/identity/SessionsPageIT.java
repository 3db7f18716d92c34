package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.microsoft.playwright.options.Cookie;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import et.aksum.harness.Totp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions: where they are, that they end, and what is left of them. ASVS V7.2.3, V7.4.1 to V7.4.5, V7.5.2, V3.3.1 to V3.3.4. */
class SessionsPageIT {
    private final DemoPerson person = Harness.server().info().person("hawassa-diagnostics", "procurement");
    private final URI portal = Harness.server().info().portal();

    @Test
    @Tag("V7.5.2")
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
    @Tag("V7.2.4")
    @Tag("V7.4.1")
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
    @Tag("V7.4.5")
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
    @Tag("V6.1.1")
    @Tag("V6.3.1")
    void the_owner_signs_in_from_a_known_browser_while_500_guesses_come_from_50_addresses_through_a_trusted_proxy() {
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
            List<Integer> answers = IntStream.range(0, 500)
                    .parallel()
                    .mapToObj(guess -> guess(attacked, Harness.PROXY, "198.51." + (100 + guess % 50) + ".9"))
                    .toList();
            assertThat(answers)
                    .as("guesses let through and refused")
                    .contains(403)
                    .contains(429);
            SignInPage signIn = new SignInPage(owner).open();
            Instant begun = Clock.systemUTC().instant();

            signIn.withPassword(attacked);

            assertThat(owner.place())
                    .as(owner.page().locator("main").innerText())
                    .startsWith("/second-factor");
            assertThat(Duration.between(begun, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(2));
        } finally {
            Database.execute("delete from identity.attempt");
        }
    }

    @Test
    @Tag("V4.1.3")
    void an_address_said_by_anybody_but_a_trusted_proxy_changes_nothing() {
        DemoPerson attacked = Harness.server().info().person("hawassa-diagnostics", "finance");
        try {
            List<Integer> stranger = IntStream.range(0, 8)
                    .mapToObj(guess -> guess(attacked, "127.0.77.9", "198.18." + guess + ".9"))
                    .toList();
            assertThat(stranger)
                    .as("one network, whatever it says")
                    .startsWith(403)
                    .endsWith(429);

            Database.execute("delete from identity.attempt");
            List<Integer> behindProxy = IntStream.range(0, 8)
                    .mapToObj(guess -> guess(attacked, Harness.PROXY, "198.18." + guess + ".9"))
                    .toList();
            assertThat(behindProxy).as("eight networks").containsOnly(403);
        } finally {
            Database.execute("delete from identity.attempt");
        }
    }

    /** The status of the answer to one wrong password. @param from who really calls @param forwarded for whom he says he does */
    private int guess(DemoPerson attacked, String from, String forwarded) {
        String body =
                """
                {"organisation":"%s","username":"%s","password":"guess %s","totpCode":"000000","name":"x"}"""
                        .formatted(attacked.organisation(), attacked.username(), UUID.randomUUID());
        return RawHttp.status(RawHttp.exchange(
                portal,
                from,
                "POST /api/v1/tokens HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nX-Forwarded-For: " + forwarded
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body));
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
