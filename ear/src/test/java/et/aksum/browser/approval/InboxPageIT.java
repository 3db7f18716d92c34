package et.aksum.browser.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import et.aksum.approval.EvidencePack;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** An approver works through the inbox by keyboard: looks, chooses, types one code, and sees what became of each. */
class InboxPageIT {
    @Test
    void many_requests_are_decided_at_once_by_keyboard_each_with_its_own_result() {
        Buyer buyer = Buyer.drafting("hawassa-diagnostics");
        DemoPerson supervisor = Harness.server().info().person("hawassa-diagnostics", "management-supervisor");
        String first = number(buyer, buyer.submitted("USD", "1", "11.00"));
        String decidedMeanwhile = buyer.submitted("USD", "1", "12.00");
        String second = number(buyer, decidedMeanwhile);
        try (Visitor visitor = SignInPage.signedIn(supervisor)) {
            var page = visitor.page();
            visitor.open("/reporting/dashboard");
            assertThat(page.locator("#inbox .count-dot").innerText()).matches("\\d+");
            page.locator("#inbox").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/approval/inbox"));
            assertThat(card(visitor, first).innerText()).contains("11.00");
            card(visitor, first).locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(card(visitor, first).locator("table").innerText()).contains("11.00");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("approval-inbox");

            pick(visitor, first);
            pick(visitor, second);
            cancel(buyer, decidedMeanwhile);
            visitor.fill("list:reason", "Within the plan");
            page.locator("[data-locate]").click();
            page.waitForFunction("() => document.querySelector('[data-geo-part=latitude]').value !== ''");
            page.locator("input[aria-label$='1/6']").click();
            page.keyboard().type(Totp.unused(supervisor.totpSecret()));
            page.locator("[id$='list:approve']").focus();
            page.keyboard().press("Enter");
            page.locator("#results").waitFor();

            String results = page.locator("#results").innerText();
            assertThat(results.lines().filter(line -> line.contains(first) || line.contains(second)))
                    .hasSize(2);
            assertThat(results).contains("Decided", "Refused");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.picture("approval-inbox-results");
            visitor.open("/approval/inbox?view=decided");
            assertThat(card(visitor, first).innerText()).contains("Approved");
            visitor.assertNoTroubles();
        }
        assertThat(buyer.api().get("approvals?author=me&status=APPROVED").body())
                .contains(first);
    }

    @Test
    void the_evidence_of_a_decision_is_downloaded_as_a_zip_that_proves_itself() throws IOException {
        Buyer buyer = Buyer.drafting("addis-medical");
        Buyer supervisor = Buyer.approving("addis-medical").steppedUp();
        String order = buyer.submitted("USD", "1", "13.00");
        assertThat(supervisor.decide(order, "APPROVE", buyer.etag(order)).status())
                .isEqualTo(200);
        String request = Database.text("select id::text from approval.request where subject_id = ?::uuid", order);
        try (Visitor visitor = SignInPage.signedIn(supervisor.person())) {
            visitor.open("/approval/request?id=" + request);
            Download zip = visitor.page().waitForDownload(() -> visitor.page()
                    .locator("a[href*='/approval/evidence']")
                    .click());

            assertThat(zip.suggestedFilename()).isEqualTo("approval-" + request + ".zip");
            Map<String, String> entries = unzipped(zip.path());
            assertThat(entries).containsOnlyKeys("evidence.json", "index.html", "how-to-check.txt");
            assertThat(EvidencePack.faults(String.valueOf(entries.get("evidence.json"))))
                    .isEmpty();
            assertThat(entries.get("evidence.json")).contains(order, "\"APPROVE\"");
            assertThat(entries.get("index.html")).contains(number(buyer, order), "13.0000 USD");
            assertThat(entries.get("how-to-check.txt")).contains("contentHash");
            visitor.assertNoTroubles();
        }
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static void pick(Visitor visitor, String number) {
        visitor.page().getByLabel("Choose " + number).focus();
        visitor.page().keyboard().press("Space");
    }

    private static Locator card(Visitor visitor, String number) {
        return visitor.page()
                .locator("#list li.card, [id$=list] li.card")
                .filter(new Locator.FilterOptions().setHasText(number))
                .first();
    }

    private static void cancel(Buyer buyer, String order) {
        var answer = buyer.api()
                .change(
                        "POST",
                        "procurement/orders/" + order + "/cancellation",
                        "{\"reason\":\"Not needed\"}",
                        buyer.etag(order));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String number(Buyer buyer, String order) {
        return buyer.order(order).getAsJsonObject("order").get("number").getAsString();
    }
}
