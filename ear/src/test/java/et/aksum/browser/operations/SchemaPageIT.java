package et.aksum.browser.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operator sees what the database has been through, what is pending, and what somebody did to it by hand. */
class SchemaPageIT {
    private static final String STEPS = "0.1-procurement-data-001-milestone-steps";

    @AfterEach
    void undo() {
        Database.execute(
                "drop index if exists procurement.by_hand_ix",
                "alter table catalogue.country drop constraint if exists by_hand_ck");
    }

    @Test
    void what_was_done_by_hand_is_found_and_the_statement_that_undoes_it_is_shown() {
        try (Visitor operator = operator()) {
            operator.open("/operations/schema");
            assertThat(operator.text()).contains("Up to date", "Nothing is pending");
            assertThat(operator.page()
                            .locator("#history tbody tr, #older tbody tr")
                            .count())
                    .isGreaterThan(40);
            assertThat(operator.text()).contains("Partitions and retention", "Seeds");
            assertThat(operator.accessibilityFindings()).isEmpty();

            Database.execute(
                    "create index by_hand_ix on procurement.supplier (org_id, country)",
                    "alter table catalogue.country add constraint by_hand_ck check (length(name) > 1) not valid");
            operator.press("driftForm:look");

            assertThat(operator.page().locator("#drift").innerText())
                    .contains("index procurement.supplier.by_hand_ix is not expected", "drop index");
            assertThat(operator.page().locator("#unfinished").innerText()).isEqualTo("catalogue.country.by_hand_ck");
            operator.press("findingsForm:look");
            assertThat(operator.text()).contains("Nothing to say against it");
            pictures(operator, "schema-drift");
            operator.assertNoTroubles();
        }
    }

    @Test
    void what_is_pending_is_shown_with_its_sql_in_both_languages() {
        try (Visitor operator = operator()) {
            Database.execute("update schema.databasechangelog set id = '9.9-tenancy-001-of-tomorrow' where id = '"
                    + STEPS + "'");
            try {
                operator.open("/operations/schema");
                operator.page().locator("#pending summary").first().click();
                operator.page().locator("details:has(#older) > summary").click();

                assertThat(operator.page().locator("#pending").innerText()).contains(STEPS, "insert into");
                assertThat(operator.text()).contains("Behind", "9.9-tenancy-001-of-tomorrow", "from a newer release");
                assertThat(operator.accessibilityFindings()).isEmpty();
                pictures(operator, "schema-pending");
                operator.speak("am").resize(360).open("/operations/schema");
                assertThat(operator.text()).contains("የመረጃ ቋት መዋቅር").doesNotContain("???");
                assertThat(operator.fits()).isTrue();
                operator.picture("schema-pending-amharic");
                operator.assertNoTroubles();
            } finally {
                Database.execute("update schema.databasechangelog set id = '" + STEPS
                        + "' where id = '9.9-tenancy-001-of-tomorrow'");
            }
        }
    }

    @Test
    void whoever_does_not_operate_the_system_neither_sees_the_page_nor_the_way_to_it() {
        try (Visitor keeper = SignInPage.signedIn(Harness.server().info().person("addis-medical", "inventory"))) {
            assertThat(keeper.page()
                            .locator("#rail a[href='/operations/schema']")
                            .count())
                    .isZero();

            keeper.open("/operations/schema");

            assertThat(keeper.page().locator(".error-number").innerText()).isEqualTo("403");
        }
    }

    private static Visitor operator() {
        return SignInPage.signedIn(Harness.server().info().person("addis-medical", "administrator"));
    }

    private static void pictures(Visitor visitor, String name) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(360, 768, 1440)) {
                visitor.theme(theme).resize(width);
                assertThat(visitor.fits()).as("%s at %d px", name, width).isTrue();
                visitor.picture("%s-%d-%s".formatted(name, width, theme).toLowerCase(Locale.ROOT));
            }
        }
        visitor.theme(ColorScheme.LIGHT);
    }
}
