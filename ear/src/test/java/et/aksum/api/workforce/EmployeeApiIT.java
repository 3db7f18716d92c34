package et.aksum.api.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmployeeApiIT {
    private final ApiClient administrator =
            ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));

    @Test
    void an_employee_is_added_supervised_and_let_go_and_no_code_of_his_opens_anything() {
        String user = administrator
                .create(
                        "users",
                        "{\"username\":\"leaver-%s\",\"displayName\":\"Leaver\",\"email\":\"leaver@example.org\",\"roles\":[]}"
                                .formatted(Buyer.unique()))
                .json()
                .get("userId")
                .getAsString();
        String boss = add("Boss", "null", "null").madeId();
        ApiAnswer added = add("Leaver", "\"" + user + "\"", "\"" + boss + "\"");
        String leaver = added.madeId();
        assertThat(added.json().get("supervisorName").getAsString()).isEqualTo("Boss");

        ApiAnswer circle = administrator.change(
                "PUT", "employees/" + boss, details("Boss", "null", "\"" + leaver + "\""), etag(boss));
        assertThat(circle.slug()).isEqualTo("chain-refused");
        ApiAnswer twin = add("Twin", "\"" + user + "\"", "null");
        assertThat(twin.slug()).isEqualTo("employee-already-exists");

        JsonObject open =
                administrator.get("employees/" + leaver + "/open-work").json();
        assertThat(open.get("reports").getAsInt()).isZero();
        String departure = "{\"lastDay\":\"2026-01-31\",\"reason\":\"Moves on\",\"successorId\":null}";
        ApiAnswer left = administrator.change("POST", "employees/" + leaver + "/departure", departure, etag(leaver));

        assertThat(left.status()).as(left.toString()).isEqualTo(200);
        assertThat(left.json().get("left").getAsBoolean()).isTrue();
        assertThat(administrator.get("users/" + user).body()).contains("DEACTIVATED");
        assertThat(administrator
                        .change("POST", "employees/" + leaver + "/departure", departure, left.etag())
                        .slug())
                .isEqualTo("not-employed");
    }

    @Test
    @Tag("V16.3.2")
    void whoever_may_not_keep_employees_adds_none_and_sees_none() {
        ApiClient buyer = Buyer.drafting("addis-medical").api();
        long before = refusals();

        assertThat(buyer.get("employees").status()).isEqualTo(403);
        assertThat(buyer.create("employees", newEmployee("Nobody", "null", "null"))
                        .status())
                .isEqualTo(403);
        assertThat(buyer.get("holidays?year=2026").status()).isEqualTo(200);
        assertThat(refusals()).as("refusals in the trail").isGreaterThanOrEqualTo(before + 2);
    }

    private static long refusals() {
        return Database.number(
                "select count(*) from audit.entry where action = 'access.denied' and subject_id in ('EmployeeQueries.after', 'EmployeeRegister.add')");
    }

    @Test
    void the_hours_of_the_week_are_read_and_replaced_by_an_integrator() {
        ApiClient buyer = Buyer.drafting("addis-medical").api();
        ApiAnswer shipped = buyer.get("working-hours");
        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.body()).contains("Africa/Addis_Ababa", "\"MONDAY\"", "08:30");
        String week = "{\"spans\":[{\"weekday\":\"%s\",\"opens\":\"08:00\",\"closes\":\"%s\"}]}";
        assertThat(buyer.change("PUT", "working-hours", week.formatted("MONDAY", "12:00"), shipped.etag())
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .change("PUT", "working-hours", week.formatted("MONDAY", "07:00"), shipped.etag())
                        .slug())
                .isEqualTo("invalid-input");
        assertThat(administrator
                        .change("PUT", "working-hours", week.formatted("FUNDAY", "12:00"), shipped.etag())
                        .status())
                .isBetween(400, 422);
        ApiAnswer replaced =
                administrator.change("PUT", "working-hours", week.formatted("MONDAY", "12:00"), shipped.etag());
        try {
            assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
            assertThat(replaced.body()).contains("12:00").doesNotContain("FRIDAY");
            assertThat(administrator
                            .change("PUT", "working-hours", week.formatted("MONDAY", "13:00"), shipped.etag())
                            .status())
                    .isEqualTo(412);
        } finally {
            String before = shipped.body().replaceFirst("(?s).*?(\"spans\"\\s*:\\s*\\[.*?\\]).*", "{$1}");
            assertThat(administrator
                            .change(
                                    "PUT",
                                    "working-hours",
                                    before,
                                    administrator.get("working-hours").etag())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void units_make_a_tree_and_holidays_are_announced_and_withdrawn() {
        String code = "U-" + Buyer.unique();
        String upper = administrator
                .create("units", "{\"code\":\"%s\",\"name\":\"Upper\",\"parentId\":null}".formatted(code))
                .madeId();
        String lower = administrator
                .create("units", "{\"code\":\"%s-1\",\"name\":\"Lower\",\"parentId\":\"%s\"}".formatted(code, upper))
                .madeId();
        ApiAnswer within = administrator.change(
                "PUT",
                "units/" + upper,
                "{\"name\":\"Upper\",\"parentId\":\"%s\"}".formatted(lower),
                administrator.get("units/" + upper).etag());
        assertThat(within.slug()).isEqualTo("chain-refused");
        assertThat(administrator
                        .change(
                                "DELETE",
                                "units/" + upper,
                                "",
                                administrator.get("units/" + upper).etag())
                        .slug())
                .isEqualTo("unit-in-use");

        assertThat(administrator
                        .send("PUT", "holidays/2026-03-20", "{\"name\":\"Id al-Fitr\"}", request -> request)
                        .status())
                .isEqualTo(204);
        assertThat(administrator.get("holidays?year=2026").body()).contains("Id al-Fitr", "2026-04-12");
        assertThat(administrator
                        .send("DELETE", "holidays/2026-03-20", "", request -> request)
                        .status())
                .isEqualTo(204);
        assertThat(administrator.get("holidays?year=2026").body()).doesNotContain("Id al-Fitr");
    }

    @Test
    void the_employees_of_another_organisation_do_not_exist() {
        String theirs = add("Theirs", "null", "null").madeId();
        ApiClient other = ApiClient.of(Harness.server().info().person("hawassa-diagnostics", "administrator"));

        assertThat(other.get("employees/" + theirs).status()).isEqualTo(404);
        assertThat(other.get("employees/" + theirs + "/open-work").status()).isEqualTo(404);
        assertThat(other.create("employees", newEmployee("Spy", "null", "\"" + theirs + "\""))
                        .status())
                .isEqualTo(422);
    }

    private ApiAnswer add(String name, String user, String supervisor) {
        return administrator.create("employees", newEmployee(name, user, supervisor));
    }

    private static String newEmployee(String name, String user, String supervisor) {
        return "{\"number\":\"%s\",\"details\":%s}"
                .formatted(UUID.randomUUID().toString().substring(0, 13), details(name, user, supervisor));
    }

    private static String details(String name, String user, String supervisor) {
        return "{\"name\":\"%s\",\"position\":\"Clerk\",\"userId\":%s,\"unitId\":null,\"supervisorId\":%s,\"from\":\"2025-01-01\",\"to\":null}"
                .formatted(name, user, supervisor);
    }

    private String etag(String employee) {
        return administrator.get("employees/" + employee).etag();
    }
}
