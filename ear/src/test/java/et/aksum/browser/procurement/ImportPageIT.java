package et.aksum.browser.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.Harness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file is looked at, its columns named, and watched until every row is accounted for. */
class ImportPageIT {
    private static final int ROWS = 400;

    @Test
    void a_history_is_previewed_imported_and_its_result_taken_home() throws Exception {
        Path file = history();
        try (Visitor visitor =
                SignInPage.signedIn(Buyer.drafting("addis-medical").person())) {
            visitor.open("/procurement/imports");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.page().locator("[id$='fileForm:file']").setInputFiles(file);
            visitor.press("fileForm:look");
            assertThat(visitor.text()).contains("UTF-8", "Vendor of the browser test");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            assertThat(visitor.resize(360).fits())
                    .as("the preview fits a phone")
                    .isTrue();
            assertThat(visitor.theme(ColorScheme.DARK).contrastFindings()).isEmpty();
            visitor.picture("import-preview");
            visitor.theme(ColorScheme.LIGHT).resize(1440);

            visitor.press("columnsForm:run");
            visitor.page().waitForURL(url -> url.contains("/procurement/import?id="));
            visitor.page()
                    .locator(".note--good, [data-tone='good'], .note")
                    .first()
                    .waitFor();
            visitor.page().waitForFunction("() => !document.querySelector('progress')", null);

            assertThat(visitor.text()).contains(String.valueOf(ROWS)).contains("Vendor of the browser test");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            assertThat(visitor.resize(360).fits()).as("the result fits a phone").isTrue();
            visitor.picture("import-done");
            Locator link = visitor.page().locator("a[href*='import-rows']");
            Download rows = visitor.page().waitForDownload(link::click);
            assertThat(Files.readAllLines(rows.path())).hasSize(ROWS + 1);
            visitor.assertNoTroubles();
        }
    }

    private static Path history() throws Exception {
        StringBuilder text = new StringBuilder(
                "id,po / so #,vendor,country,item description,line item quantity,line item value (usd)\n");
        String run = Buyer.unique();
        for (int i = 0; i < ROWS; i++) {
            text.append("%s-%d,SCMS-%s-%d,Vendor of the browser test,Ethiopia,Item %d,%d,%d.50\n"
                    .formatted(run, i, run, i / 4, i % 20, i + 1, 10 + i));
        }
        Path file = Files.createTempFile(Harness.TARGET, "history", ".csv");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
