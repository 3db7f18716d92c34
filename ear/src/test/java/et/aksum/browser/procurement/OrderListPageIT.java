package et.aksum.browser.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is filtered, sorted and taken home exactly as it was filtered. */
class OrderListPageIT {
    private final Buyer buyer = Buyer.drafting("addis-medical");

    @Test
    void what_is_filtered_is_what_is_listed_and_what_is_exported() throws Exception {
        String order = buyer.draft("USD", "3", "41.00");
        var json = buyer.order(order);
        String number = json.getAsJsonObject("order").get("number").getAsString();
        String supplier = json.getAsJsonObject("order").get("supplierName").getAsString();
        try (Visitor visitor = SignInPage.signedIn(buyer.person())) {
            visitor.open("/procurement/orders");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.page().locator("#q").fill(supplier);
            visitor.page().locator("form[role='search'] button[type='submit']").click();
            visitor.page().waitForURL(url -> url.contains("q="));

            List<String> numbers = visitor.page().locator("td.col-NUMBER a").allInnerTexts();
            assertThat(numbers).containsExactly(number);

            visitor.page().locator("details[data-export] > summary").click();
            Download csv = visitor.page()
                    .waitForDownload(() -> visitor.page().locator("#export-csv").click());
            List<String> lines = Files.readAllLines(csv.path());
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).contains(number);
            Download xlsx = exportXlsx(visitor);
            assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
            visitor.assertNoTroubles();
        }
    }

    @Test
    void a_click_on_a_head_sorts_the_whole_list() {
        buyer.draft("USD", "1", "900000.00");
        buyer.draft("USD", "1", "0.01");
        try (Visitor visitor = SignInPage.signedIn(buyer.person())) {
            visitor.open("/procurement/orders?kind=PURCHASE");
            var head = visitor.page().locator("th.col-TOTAL");
            head.click();
            visitor.page()
                    .waitForFunction(
                            "() => document.querySelector('th.col-TOTAL').getAttribute('aria-sort') === 'ascending'");
            List<Double> ascending = totals(visitor);
            head.click();
            visitor.page()
                    .waitForFunction(
                            "() => document.querySelector('th.col-TOTAL').getAttribute('aria-sort') === 'descending'");
            List<Double> descending = totals(visitor);

            assertThat(ascending).isSorted();
            assertThat(descending).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(descending.get(0)).isGreaterThanOrEqualTo(900_000);
            visitor.assertNoTroubles();
        }
    }

    @Test
    void columns_are_put_in_order_from_the_keyboard_and_stay_so_in_the_next_rows_and_in_the_export() throws Exception {
        buyer.draft("USD", "1", "5.00");
        try (Visitor visitor = SignInPage.signedIn(Harness.server().info().person("addis-medical", "finance"))) {
            visitor.open("/procurement/orders");
            visitor.page().locator("details:has([data-columns]) > summary").press("Enter");
            for (int step = 0; step < 9; step++) {
                visitor.page()
                        .locator("[data-column='TOTAL'] [data-column-move='-1']")
                        .press("Enter");
            }
            visitor.page().locator("[data-column='KIND'] input").press(" ");
            assertThat(heads(visitor))
                    .containsExactly("NUMBER", "TOTAL", "SUPPLIER", "COUNTRY", "ORDER_DATE", "STATUS");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.open("/procurement/orders?sort=TOTAL&dir=asc");
            visitor.page().locator("th.col-TOTAL").click();
            visitor.page().locator("th.col-TOTAL[aria-sort='descending']").waitFor();

            assertThat(heads(visitor)).startsWith("NUMBER", "TOTAL", "SUPPLIER");
            assertThat(visitor.page()
                            .locator("tbody tr")
                            .first()
                            .locator("td")
                            .allInnerTexts()
                            .get(1))
                    .matches("[\\d\u00a0.]+ ?[A-Z]{3}");
            visitor.page().locator("details[data-export] > summary").click();
            Download csv = visitor.page()
                    .waitForDownload(() -> visitor.page().locator("#export-csv").click());
            assertThat(Files.readAllLines(csv.path()).get(0))
                    .endsWith("NUMBER,CURRENCY,TOTAL,SUPPLIER,COUNTRY,ORDER_DATE,STATUS");
            visitor.assertNoTroubles();
        }
    }

    /** The columns seen, from left to right. */
    private static List<String> heads(Visitor visitor) {
        return visitor.page().locator("th[class*='col-']:visible").all().stream()
                .map(head -> head.getAttribute("class").replaceAll(".*col-(\\w+).*", "$1"))
                .toList();
    }

    private static Download exportXlsx(Visitor visitor) {
        if (!visitor.page().locator("#export-xlsx").isVisible()) {
            visitor.page().locator("details[data-export] > summary").click();
        }
        return visitor.page()
                .waitForDownload(() -> visitor.page().locator("#export-xlsx").click());
    }

    private static List<Double> totals(Visitor visitor) {
        return visitor.page().locator("td.col-TOTAL").allInnerTexts().stream()
                .map(text -> text.replaceAll("[^0-9.]", ""))
                .map(Double::valueOf)
                .toList();
    }
}
