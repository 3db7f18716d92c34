package et.aksum.browser.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two factors, each with a session of its own, and nothing in between. */
class SignInPageIT {
    private final DemoPerson selam = Harness.server().info().person("addis-medical", "finance");

    @Test
    @Tag("V7.2.4")
    void a_password_and_a_code_open_the_portal_under_new_session_ids() {
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            SignInPage signIn = new SignInPage(visitor).open();
            String before = session(visitor);
            signIn.withPassword(selam);
            String half = session(visitor);
            assertThat(visitor.place()).startsWith("/second-factor");

            signIn.withCode(Totp.unused(selam.totpSecret()));

            assertThat(List.of(before, half)).doesNotContain(session(visitor));
            assertThat(half).isNotEqualTo(before);
            assertThat(visitor.text()).contains("Addis Medical Supplies");
            visitor.assertNoTroubles();
        }
    }

    @Test
    void after_the_password_alone_every_page_leads_to_the_code() {
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            new SignInPage(visitor).open().withPassword(selam);

            visitor.open("/procurement/orders");

            assertThat(visitor.place()).startsWith("/second-factor");
        }
    }

    @Test
    void after_signing_in_one_comes_to_the_page_one_wanted_with_its_filter() {
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            visitor.open("/procurement/orders?status=CLOSED&q=a%26b");
            SignInPage signIn = new SignInPage(visitor).withPassword(selam);
            visitor.open("/procurement/orders?status=CLOSED&q=a%26b");
            assertThat(visitor.place()).as("half signed in").startsWith("/second-factor?next=");

            String right = Totp.unused(selam.totpSecret());
            visitor.code(wrong(right));
            visitor.press("secondFactor:enter");
            visitor.page().getByText("The code was not accepted.").first().waitFor();
            assertThat(digits(visitor)).as("refused digits").isEmpty();
            assertThat(focused(visitor)).endsWith("1/6");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            var keys = visitor.page().keyboard();
            keys.type(wrong(right));
            visitor.page().locator("input[aria-label$='1/6']").click();
            keys.type(right);
            assertThat(digits(visitor)).as("typed over").isEqualTo(right);
            visitor.press("secondFactor:enter");

            assertThat(visitor.place()).isEqualTo("/procurement/orders?status=CLOSED&q=a%26b");
            visitor.assertNoTroubles();
        }
    }

    @Test
    void a_wrong_password_says_nothing_about_what_was_wrong() {
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            new SignInPage(visitor).open().withPassword(selam, "not the password");

            assertThat(visitor.place()).startsWith("/sign-in");
            assertThat(visitor.page().locator("[class*='ui-messages-']").first().isVisible())
                    .isTrue();
            assertThat(visitor.accessibilityFindings()).isEmpty();
        }
    }

    @Test
    void signing_in_works_with_the_keyboard_alone() {
        DemoPerson person = Harness.server().info().person("addis-medical", "inventory");
        try (Visitor visitor = new Visitor(Harness.server().info().portal())) {
            visitor.open("/sign-in");
            var keys = visitor.page().keyboard();
            visitor.page().locator("[id$=':organisation']").focus();
            keys.type(person.organisation());
            keys.press("Tab");
            keys.type(person.username());
            keys.press("Tab");
            keys.type(person.password());
            keys.press("Enter");
            visitor.page().waitForURL(url -> url.contains("/second-factor"));
            visitor.page().locator("input[aria-label$='1/6']").focus();
            keys.type(Totp.unused(person.totpSecret()));
            keys.press("Enter");
            visitor.page().waitForURL(url -> url.contains("/dashboard"));

            keys.press("Control+k");
            keys.type("orders");
            keys.press("Enter");
            visitor.page().waitForURL(url -> url.contains("/procurement/orders"));
            visitor.page().locator("td a[href*='order?id=']").first().waitFor();
            keys.press("j");
            assertThat(visitor.page().evaluate("document.activeElement.outerHTML"))
                    .asString()
                    .contains("order?id=");
            keys.press("Enter");
            visitor.page().waitForURL(url -> url.contains("/procurement/order?id="));
            visitor.assertNoTroubles();
        }
    }

    @Test
    @Tag("V7.4.1")
    void whoever_signs_out_is_out_also_with_the_old_cookie() {
        try (Visitor visitor = SignInPage.signedIn(Harness.server().info().person("addis-medical", "auditor"))) {
            String cookie = session(visitor);
            visitor.page()
                    .locator("details:has([id$='leave']) > summary")
                    .last()
                    .click();
            visitor.page().locator("[id$='leave'] button").last().click();
            visitor.page().waitForLoadState();

            visitor.page()
                    .context()
                    .addCookies(List.of(new Cookie("aksum", cookie)
                            .setUrl(Harness.server().info().portal().toString())));
            visitor.open("/procurement/orders");

            assertThat(visitor.place()).startsWith("/sign-in");
        }
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : '9') + code.substring(1);
    }

    private static String digits(Visitor visitor) {
        return visitor.page().locator("input[aria-label*='/6']").all().stream()
                .map(Locator::inputValue)
                .collect(Collectors.joining());
    }

    private static String focused(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate("document.activeElement.getAttribute('aria-label')"));
    }

    private static String session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("aksum"))
                .map(cookie -> {
                    assertThat(cookie.httpOnly).as("HttpOnly").isTrue();
                    return cookie.value;
                })
                .findFirst()
                .orElse("none");
    }
}
