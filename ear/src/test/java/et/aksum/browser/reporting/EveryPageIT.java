package et.aksum.browser.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, at the width of a telephone, a tablet and a desk, by day and by night. */
class EveryPageIT {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static Map<String, Visitor> people = Map.of();
    private static String order = "";

    @BeforeAll
    static void signIn() {
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        Buyer buyer = Buyer.drafting("addis-medical");
        order = buyer.submitted("USD", "12", "3.50");
        people = Map.of(
                "administrator", SignInPage.signedIn(administrator),
                "buyer", SignInPage.signedIn(buyer.person()),
                "supervisor",
                        SignInPage.signedIn(Buyer.approving("addis-medical").person()),
                "nobody", new Visitor(Harness.server().info().portal()));
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
                "buyer /reporting/dashboard",
                "buyer /procurement/orders",
                "buyer /procurement/order-edit",
                "supervisor /procurement/order?id=ORDER",
                "buyer /procurement/suppliers",
                "buyer /procurement/imports",
                "buyer /catalogue/items",
                "buyer /identity/account",
                "administrator /identity/people",
                "administrator /audit/trail"
            })
    void has_no_serious_finding_at_any_width_in_any_theme(String whoAndWhere) {
        String who = whoAndWhere.substring(0, whoAndWhere.indexOf(' '));
        String path = whoAndWhere.substring(who.length() + 1);
        Visitor visitor = people.get(who);
        visitor.open(path.replace("ORDER", order));
        assertThat(visitor.place()).startsWith(path.replaceAll("\\?.*", ""));
        List<String> findings = new ArrayList<>();
        List<String> tooWide = new ArrayList<>();

        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                visitor.theme(theme).resize(width);
                findings.addAll(
                        theme == ColorScheme.LIGHT ? visitor.accessibilityFindings() : visitor.contrastFindings());
                if (!visitor.fits()) {
                    tooWide.add(width + " px");
                }
                visitor.picture("%s-%d-%s"
                        .formatted(path.replaceAll("\\?.*", "").substring(1).replace('/', '-'), width, theme)
                        .toLowerCase(java.util.Locale.ROOT));
            }
        }

        assertThat(findings.stream().distinct().toList()).isEmpty();
        assertThat(tooWide)
                .as("widths at which the page must be scrolled sideways")
                .isEmpty();
        visitor.assertNoTroubles();
    }
}
