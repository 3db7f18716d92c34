package et.aksum.browser.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import et.aksum.browser.ContactSheet;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, at the width of a telephone, a tablet and a desk, by day and by night. */
class EveryPageIT {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    /** A buyer of the demo, whose supervisor heads procurement. */
    private static final String DEMO_EMPLOYEE = "0198c0de-0000-7000-8000-000100000205";

    private static Map<String, Visitor> people = Map.of();
    private static String order = "";
    private static String person = "";
    private static String registration = "";
    private static String client = "";
    private static String speaker = "";

    @BeforeAll
    static void signIn() {
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        Buyer buyer = Buyer.drafting("addis-medical");
        order = buyer.submitted("USD", "12", "3.50");
        person = ApiClient.of(administrator)
                .get("users")
                .array()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        ApiClient supervisor = Buyer.approving("addis-medical").api();
        registration = firstOf(supervisor.get("registrations?state=PENDING"));
        client = firstOf(supervisor.get("clients"));
        speaker = supervisor
                .get("clients/" + client + "/contacts")
                .array()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        people = Map.of(
                "administrator", SignInPage.signedIn(administrator),
                "buyer", SignInPage.signedIn(buyer.person()),
                "supervisor",
                        SignInPage.signedIn(Buyer.approving("addis-medical").person()),
                "nobody", new Visitor(Harness.server().info().portal()));
    }

    private static String firstOf(ApiAnswer page) {
        return page.json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    @AfterAll
    static void leave() {
        people.values().forEach(Visitor::close);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nobody /sign-in",
                "nobody /accept-invitation",
                "nobody /reset-password",
                "nobody /register",
                "nobody /registration",
                "supervisor /clients/registrations",
                "supervisor /clients/registration?id=REGISTRATION",
                "supervisor /clients/clients",
                "supervisor /clients/client?id=CLIENT",
                "supervisor /clients/contact?client=CLIENT&id=SPEAKER",
                "buyer /reporting/dashboard",
                "buyer /procurement/orders",
                "buyer /procurement/order-edit",
                "supervisor /procurement/order?id=ORDER",
                "supervisor /approval/inbox",
                "supervisor /approval/delegations",
                "buyer /procurement/suppliers",
                "buyer /procurement/imports",
                "buyer /catalogue/items",
                "buyer /identity/account",
                "buyer /identity/sessions",
                "buyer /consent/my-consents",
                "administrator /consent/privacy",
                "buyer /identity/factors",
                "administrator /identity/people",
                "administrator /identity/person?id=PERSON",
                "administrator /identity/service-accounts",
                "administrator /workforce/employees",
                "administrator /workforce/employee?id=EMPLOYEE",
                "administrator /workforce/holidays",
                "administrator /approval/rules?rule=procurement.order",
                "administrator /access/roles?role=procurement",
                "administrator /access/grants?id=PERSON",
                "administrator /access/rates",
                "administrator /access/requests",
                "administrator /access/review",
                "administrator /identity/sign-in-rules",
                "administrator /messaging/letters",
                "administrator /audit/trail",
                "administrator /operations/schema"
            })
    void has_no_serious_finding_at_any_width_in_any_theme(String whoAndWhere) throws IOException {
        String who = whoAndWhere.substring(0, whoAndWhere.indexOf(' '));
        String path = whoAndWhere.substring(who.length() + 1);
        Visitor visitor = people.get(who);
        visitor.open(path.replace("ORDER", order)
                .replace("PERSON", person)
                .replace("EMPLOYEE", DEMO_EMPLOYEE)
                .replace("REGISTRATION", registration)
                .replace("CLIENT", client)
                .replace("SPEAKER", speaker));
        assertThat(visitor.place()).startsWith(path.replaceAll("\\?.*", ""));
        List<String> findings = new ArrayList<>();
        List<String> tooWide = new ArrayList<>();
        String name = path.replaceAll("\\?.*", "").substring(1).replace('/', '-');

        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                visitor.theme(theme).resize(width);
                findings.addAll(
                        theme == ColorScheme.LIGHT ? visitor.accessibilityFindings() : visitor.contrastFindings());
                if (!visitor.fits()) {
                    tooWide.add(width + " px");
                }
                visitor.picture("%s-%d-%s".formatted(name, width, theme).toLowerCase(java.util.Locale.ROOT));
            }
        }

        assertThat(findings.stream().distinct().toList()).isEmpty();
        assertThat(tooWide)
                .as("widths at which the page must be scrolled sideways")
                .isEmpty();
        visitor.assertNoTroubles();
        ContactSheet.of(name, WIDTHS, List.of("light", "dark"), visitor);
    }

    @Test
    @Tag("V3.5.3")
    void to_look_at_a_page_changes_nothing() {
        Map<String, String> before = businessState();
        for (String path : List.of(
                "/reporting/dashboard",
                "/procurement/orders",
                "/procurement/order?id=" + order,
                "/procurement/order-edit",
                "/procurement/suppliers",
                "/procurement/imports",
                "/catalogue/items",
                "/identity/account")) {
            people.get("buyer").open(path);
        }
        for (String path : List.of(
                "/identity/people",
                "/identity/person?id=" + person,
                "/workforce/employees",
                "/workforce/employee?id=" + DEMO_EMPLOYEE,
                "/workforce/holidays",
                "/audit/trail")) {
            people.get("administrator").open(path);
        }
        assertThat(businessState()).isEqualTo(before);
    }

    /** All but the trail, and what a session leaves behind by being used. */
    private static Map<String, String> businessState() {
        Map<String, String> state = new TreeMap<>(Database.checksums());
        state.keySet().removeIf(table -> table.startsWith("audit.") || table.contains("session"));
        return state;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nobody /sign-in",
                "buyer /identity/factors",
                "buyer /reporting/dashboard",
                "buyer /procurement/orders",
                "supervisor /procurement/order?id=ORDER",
                "supervisor /approval/inbox",
                "buyer /procurement/order-edit",
                "buyer /procurement/imports",
                "nobody /register",
                "supervisor /clients/registrations",
                "supervisor /clients/client?id=CLIENT",
                "administrator /operations/schema"
            })
    void speaks_amharic_also_on_a_phone(String whoAndWhere) {
        String path = whoAndWhere
                .substring(whoAndWhere.indexOf(' ') + 1)
                .replace("ORDER", order)
                .replace("CLIENT", client);
        Visitor visitor = people.get(whoAndWhere.substring(0, whoAndWhere.indexOf(' ')));
        visitor.speak("am").resize(360).open(path);
        try {
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("am");
            assertThat(visitor.page().locator("main h2, main label, main th").allTextContents())
                    .filteredOn(words -> words.codePoints().anyMatch(Character::isLetter))
                    .isNotEmpty()
                    .allMatch(words -> words.codePoints().anyMatch(EveryPageIT::isEthiopic));
            assertThat(visitor.text()).doesNotContain("???");
            assertThat(visitor.fits()).as("fits a phone").isTrue();
            visitor.picture(
                    "amharic-" + path.replaceAll("\\?.*", "").substring(1).replace('/', '-'));
        } finally {
            visitor.speak("en").resize(1440);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "404 /procurement/order?id=0198c0de-0000-7000-8000-0000000000ff",
                "403 /audit/trail",
                "404 /nowhere"
            })
    void says_what_went_wrong_and_where_to_go_on(String statusAndWhere) {
        String status = statusAndWhere.substring(0, 3);
        Visitor visitor = people.get("buyer");

        visitor.resize(360).open(statusAndWhere.substring(4));

        assertThat(visitor.page().locator(".error-number").innerText()).isEqualTo(status);
        assertThat(visitor.accessibilityFindings()).isEmpty();
        assertThat(visitor.fits()).isTrue();
        visitor.page().locator("main a.btn--primary").click();
        assertThat(visitor.place()).isEqualTo("/reporting/dashboard");
        visitor.resize(1440).forgetTroubles();
    }

    @Test
    void a_page_that_was_open_too_long_says_so() {
        Visitor visitor = people.get("buyer");
        visitor.open("/procurement/order-edit");
        visitor.page()
                .locator("form[id='orderForm'] input[name='jakarta.faces.ViewState']")
                .evaluate("state => state.value = '1:1'");

        visitor.press("orderForm:save");

        assertThat(visitor.page().locator("h1").innerText()).isEqualTo("This page was open too long");
        assertThat(visitor.accessibilityFindings()).isEmpty();
        visitor.forgetTroubles();
    }

    @Test
    void what_is_planted_is_found() {
        Visitor visitor = people.get("nobody");
        visitor.open("/sign-in")
                .page()
                .evaluate("document.querySelector('main').insertAdjacentHTML('beforeend',"
                        + " '<button></button><p id=pale>Pale words</p>');"
                        + " document.getElementById('pale').style.cssText = 'color: #888; background: #999'");

        assertThat(visitor.accessibilityFindings()).anyMatch(finding -> finding.contains("button-name"));
        assertThat(visitor.contrastFindings()).hasSize(1).first().asString().contains("color-contrast", "Pale words");
    }

    private static boolean isEthiopic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ETHIOPIC;
    }
}
