package et.aksum.browser.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Test;

class ItemsPageIT {
    private final DemoPerson keeper = Harness.server().info().person("hawassa-diagnostics", "inventory");

    @Test
    void an_item_is_revised_from_the_keyboard_unless_somebody_else_was_faster() {
        ApiClient api = ApiClient.of(keeper);
        String id = new Buyer(keeper).item();
        String code = code(api, id);
        try (Visitor visitor = SignInPage.signedIn(keeper)) {
            visitor.open("/catalogue/items?q=" + code);
            edit(visitor, code);
            assertThat(visitor.page().locator("[id='itemForm:code']").getAttribute("readonly"))
                    .as("a code never changes")
                    .isNotNull();
            assertThat(visitor.accessibilityFindings()).isEmpty();

            rename(api, id, "Renamed meanwhile " + code);
            visitor.fill("itemForm:brand", "Determine");
            visitor.page().keyboard().press("Enter");
            visitor.page().locator("dialog#item[open] .note--bad").waitFor();
            assertThat(visitor.page().locator("dialog#item .note--bad").innerText())
                    .contains("Somebody changed this meanwhile");
            assertThat(visitor.page().locator("[id='itemForm:brand']").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("Determine");

            visitor.page().keyboard().press("Escape");
            edit(visitor, code);
            assertThat(visitor.page().locator("[id='itemForm:name']").inputValue())
                    .isEqualTo("Renamed meanwhile " + code);
            assertThat(visitor.page().locator("dialog#item .note--bad").count()).isZero();
            visitor.fill("itemForm:brand", "Determine");
            visitor.page().keyboard().press("Enter");
            visitor.page().locator(".notes .note--good").waitFor();

            assertThat(api.get("catalogue/items/" + id).json().get("brand").getAsString())
                    .isEqualTo("Determine");
            visitor.assertNoTroubles();
        }
    }

    private static void edit(Visitor visitor, String code) {
        visitor.page()
                .locator("tr:has-text('" + code + "') button[data-open='item']")
                .press("Enter");
    }

    private static String code(ApiClient api, String id) {
        return api.get("catalogue/items/" + id).json().get("code").getAsString();
    }

    private static void rename(ApiClient api, String id, String name) {
        String path = "catalogue/items/" + id;
        assertThat(api.change(
                                "PUT",
                                path,
                                "{\"name\":\"%s\",\"packSize\":30}".formatted(name),
                                api.get(path).etag())
                        .status())
                .isEqualTo(200);
    }
}
