package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.ApiOperations;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means something to a database, a template, a browser or a log means nothing here. */
class HostileTextApiIT {
    private static final List<String> SQL = List.of(
            "' OR 1=1 --",
            "'; select pg_sleep(9) --",
            "\" OR \"\"=\"",
            ") OR (1=1",
            "1; drop table procurement.supplier",
            "%' and 1=(select 1 from pg_sleep(9)) and '%'='",
            "\\' or 1=1 #",
            "number desc, (select pg_sleep(9))",
            "$$; select 1; $$",
            "'||(select version())||'");

    private final ApiClient administrator =
            ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
    private final ApiClient buyer = Buyer.drafting("addis-medical").api();

    @Test
    @Tag("V1.2.4")
    void no_parameter_of_any_list_becomes_part_of_a_statement() {
        Map<String, String> before = new TreeMap<>(Database.checksums());
        before.keySet().removeIf(table -> table.startsWith("audit."));
        int tried = 0;
        for (ApiOperations.Parameter parameter : ApiOperations.read().queryParameters()) {
            for (String text : SQL) {
                for (ApiClient client : List.of(administrator, buyer)) {
                    long start = System.nanoTime();
                    ApiAnswer answer = client.get(parameter.path() + "?" + parameter.name() + "="
                            + URLEncoder.encode(text, StandardCharsets.UTF_8));
                    tried++;
                    assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                    assertThat(answer.body())
                            .doesNotContain("SQLSTATE", "org.postgresql", "syntax error", "PostgreSQL 1");
                    assertThat(System.nanoTime() - start).as(answer.toString()).isLessThan(8_000_000_000L);
                }
            }
        }
        Map<String, String> after = new TreeMap<>(Database.checksums());
        after.keySet().removeIf(table -> table.startsWith("audit."));

        assertThat(tried).isGreaterThan(200);
        assertThat(after).isEqualTo(before);
    }

    @Test
    @Tag("V1.2.4")
    void a_condition_that_is_always_true_finds_no_more_than_its_words() {
        ApiAnswer all = buyer.get("procurement/suppliers?limit=200");
        ApiAnswer found = buyer.get("procurement/suppliers?text="
                + URLEncoder.encode("%' or 'a'='a", StandardCharsets.UTF_8) + "&limit=200");

        assertThat(all.json().getAsJsonArray("items")).isNotEmpty();
        assertThat(found.json().getAsJsonArray("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{7*7} ${7*7}",
                "#{request.session.invalidate()}",
                "${java:os} ${jndi:ldap://127.0.0.1/x}",
                "{0} {1}",
                "<script>alert(1)</script>",
                "%n%s%x"
            })
    @Tag("V1.3.2")
    @Tag("V1.3.7")
    void a_name_is_kept_and_told_letter_by_letter(String hostile) {
        String name = hostile + " " + Buyer.unique();
        String json = "{\"name\":" + new com.google.gson.JsonPrimitive(name) + "}";
        ApiAnswer made = buyer.create("procurement/suppliers", json);
        ApiAnswer twin = buyer.create("procurement/suppliers", json);

        assertThat(made.json().get("name").getAsString()).isEqualTo(name);
        assertThat(buyer.get("procurement/suppliers/" + made.madeId())
                        .json()
                        .get("name")
                        .getAsString())
                .isEqualTo(name);
        assertThat(twin.body()).doesNotContain("49 49", " 49 ");
        assertThat(made.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(made.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @Tag("V16.4.1")
    @Tag("V16.2.2")
    @Tag("V16.2.4")
    void a_line_break_typed_by_a_stranger_does_not_begin_a_line_of_the_log() {
        String unique = Buyer.unique();
        ApiClient.anonymous()
                .post(
                        "tokens",
                        "{\"organisation\":\"x%1$s\\r\\nevent=forged-%1$s\",\"username\":\"y\\nevent=forged-%1$s\",\"password\":\"a long enough one\",\"totpCode\":\"123456\",\"name\":\"z\",\"days\":1}"
                                .formatted(unique));
        ApiClient.anonymous().get("no-such%0d%0aevent=forged-" + unique);

        String log = Harness.server().log();
        assertThat(log.lines().filter(line -> line.strip().startsWith("event=forged-" + unique)))
                .isEmpty();
        assertThat(log.lines().skip(Math.max(0, log.lines().count() - 200)))
                .as("each line is one JSON object, with its time in UTC")
                .allSatisfy(line -> assertThat(JsonParser.parseString(line)
                                .getAsJsonObject()
                                .get("timestamp")
                                .getAsString())
                        .matches(".*(Z|[+]00:?00)"));
    }
}
