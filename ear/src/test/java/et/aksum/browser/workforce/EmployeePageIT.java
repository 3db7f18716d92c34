package et.aksum.browser.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import et.aksum.browser.SignInPage;
import et.aksum.browser.Visitor;
import et.aksum.harness.Buyer;
import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmployeePageIT {
    /** Her name would be a formula for Facelets, and markup for a browser. */
    @Test
    @Tag("V1.2.1")
    @Tag("V1.3.2")
    void an_employee_is_added_with_a_supervisor_and_leaves_once_it_is_said_what_he_hands_over() {
        DemoPerson administrator = Harness.server().info().person("addis-medical", "administrator");
        String name = "Worknesh #{7*7} ${7*7} <b>bold</b> " + Buyer.unique();
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/workforce/employees");
            visitor.page().locator("[data-open='employee']").click();
            visitor.page().locator("[id$='employeeForm:number']").fill(Buyer.unique());
            visitor.page().locator("[id$='employeeForm:name']").fill(name);
            visitor.page().locator("[id$='employeeForm:position']").fill("Storekeeper");
            visitor.page().locator("[id$='employeeForm:from']").fill("2025-01-01");
            visitor.page()
                    .locator("[id$='employeeForm:supervisor']")
                    .selectOption("0198c0de-0000-7000-8000-000100000208");
            visitor.press("employeeForm:save");
            visitor.page().getByText(name + " is an employee now.").waitFor();

            visitor.open("/workforce/employees?q=" + name.substring(name.lastIndexOf(' ') + 1));
            String employee = visitor.page()
                    .locator("a.strong", new Page.LocatorOptions().setHasText(name))
                    .first()
                    .getAttribute("href");
            visitor.open(employee);
            visitor.page().locator("[data-open='departure']").click();
            assertThat(visitor.page().locator("#handed-over").innerText())
                    .contains("People who get another supervisor", "0");
            visitor.page().locator("[id$='leaveForm:lastDay']").fill("2026-01-31");
            visitor.page().locator("[id$='leaveForm:reason']").fill("Moves on");
            visitor.press("leaveForm:leaveNow");

            visitor.page()
                    .getByText("Access ended, and open work has a new owner.")
                    .waitFor();
            assertThat(visitor.page().locator("[data-open='departure']").count())
                    .isZero();
            visitor.assertNoTroubles();
        }
    }

    @Test
    void the_hours_of_a_day_are_changed_as_people_write_them() {
        DemoPerson administrator = Harness.server().info().person("hawassa-diagnostics", "administrator");
        try (Visitor visitor = SignInPage.signedIn(administrator)) {
            visitor.open("/workforce/holidays");
            assertThat(visitor.page().locator("[id='hoursForm:hoursMONDAY']").inputValue())
                    .isEqualTo("08:30-12:30, 13:30-17:30");
            visitor.fill("hoursForm:hoursSATURDAY", "nine to noon");
            visitor.press("hoursForm:saveHours");
            visitor.page().getByText("Write hours such as").first().waitFor();
            assertThat(visitor.page().locator("[id='hoursForm:hoursSATURDAY']").inputValue())
                    .isEqualTo("nine to noon");
            assertThat(visitor.accessibilityFindings()).isEmpty();

            visitor.fill("hoursForm:hoursSATURDAY", "9:00 - 12:00");
            visitor.press("hoursForm:saveHours");
            visitor.page().getByText("The working hours are saved.").waitFor();
            assertThat(visitor.page().locator("[id='hoursForm:hoursSATURDAY']").inputValue())
                    .isEqualTo("09:00-12:00");
            assertThat(visitor.accessibilityFindings()).isEmpty();
            visitor.fill("hoursForm:hoursSATURDAY", "");
            visitor.press("hoursForm:saveHours");
            visitor.page().getByText("The working hours are saved.").waitFor();
            visitor.assertNoTroubles();
        }
    }
}
