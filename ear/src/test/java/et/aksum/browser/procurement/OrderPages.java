package et.aksum.browser.procurement;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import et.aksum.browser.Visitor;

/** The pages of one order: drafting it, deciding it, following it. */
public record OrderPages(Visitor visitor) {

    /** Drafts an order over one line and returns its id. */
    public String draft(String supplier, String item, String quantity, String price) {
        visitor.open("/procurement/order-edit");
        var page = visitor.page();
        page.locator("[id$=':supplier']").selectOption(new SelectOption().setLabel(supplier));
        page.locator("[id$=':currency']").first().selectOption("USD");
        page.locator("[id$=':country']").selectOption("ET");
        page.locator("[id$=':incoterm']").selectOption("CIP");
        visitor.fill(":incotermPlace", "Addis Ababa");
        visitor.fill(":0:item", item);
        visitor.fill(":0:quantity", quantity);
        visitor.fill(":0:packPrice", price);
        visitor.press("orderForm:save");
        page.waitForURL(url -> url.contains("/procurement/order?id="));
        return page.url().replaceAll(".*id=", "").replaceAll("[&#].*", "");
    }

    public OrderPages open(String order) {
        visitor.open("/procurement/order?id=" + order);
        return this;
    }

    public void submit() {
        visitor.press("submitForm:submit");
    }

    /** Approves with the place the browser gives and a code. */
    public void approve(String code) {
        visitor.page().locator("#decide-open").click();
        visitor.fill("decideForm:reason", "Within the plan of the quarter");
        locate("#decide");
        visitor.page().locator("#decide input[aria-label$='1/6']").click();
        visitor.page().keyboard().type(code);
        visitor.press("decideForm:approve");
    }

    /** Completes the next step with the place the browser gives. */
    public void completeNext(String day) {
        visitor.page()
                .locator("button[data-open='milestone'][data-fill*='complete']")
                .first()
                .click();
        visitor.fill("milestoneForm:actualOn", day);
        locate("#milestone");
        visitor.press("milestoneForm:complete");
    }

    /** What the order's status bar says is now. */
    public String state() {
        return visitor.page()
                .locator(".life [aria-current='step']")
                .first()
                .innerText()
                .strip();
    }

    public Locator timeline() {
        return visitor.page().locator(".timeline > li");
    }

    private void locate(String dialog) {
        visitor.page().locator(dialog + " [data-locate]").click();
        visitor.page()
                .waitForFunction(
                        "dialog => document.querySelector(dialog + ' [data-geo-part=latitude]').value !== ''", dialog);
        visitor.page()
                .locator(dialog + " [data-locate]:enabled")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }
}
