package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood is refused by name and changes nothing. */
class StrictRequestsApiIT {
    private final ApiClient api = Buyer.drafting("addis-medical").api();

    static Stream<Arguments> bodiesThatAreNotUnderstood() {
        return Stream.of(
                Arguments.of("{\"name\":\"A\",\"nmae\":\"B\"}", 400, "unknown-field"),
                Arguments.of("{\"name\":\"A\",\"name\":\"B\"}", 400, "malformed-json"),
                Arguments.of("{\"name\":\"A\"", 400, "malformed-json"),
                Arguments.of("[".repeat(50) + "]".repeat(50), 400, "malformed-json"),
                Arguments.of("{\"name\":{\"a\":1}}", 400, "invalid-value"),
                Arguments.of("{\"name\":\"A\\u0000B\"}", 400, "invalid-value"),
                Arguments.of("", 400, "missing-body"),
                Arguments.of("{\"name\":\"" + "x".repeat(2_000_000) + "\"}", 413, "body-too-large"));
    }

    @ParameterizedTest(name = "{2} ({index})")
    @MethodSource("bodiesThatAreNotUnderstood")
    void a_body_that_is_not_understood_is_refused_and_changes_nothing(String body, int status, String slug) {
        var before = Database.checksums();

        ApiAnswer answer = api.create("procurement/suppliers", body);

        assertThat(answer.status()).as(answer.slug()).isEqualTo(status);
        assertThat(answer.slug()).isEqualTo(slug);
        assertThat(Database.checksums()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org_id", "orgId", "id", "version", "status", "approvedBy", "role", "createdAt", "organisation"})
    void nobody_sets_what_the_server_decides(String field) {
        ApiAnswer answer = api.create(
                "procurement/suppliers", "{\"name\":\"Mass " + Buyer.unique() + "\",\"" + field + "\":\"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void only_json_is_read_as_json(String type) {
        ApiAnswer answer = api.send(api.request("procurement/suppliers")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"name\":\"A\"}"))
                .build());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.slug()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procurement/orders?limit=0",
                "procurement/orders?limit=-1",
                "procurement/orders?limit=100000",
                "procurement/orders?limit=ten",
                "procurement/orders?limit=10&limit=20",
                "procurement/orders?cursor=garbage",
                "procurement/orders?nonsense=1",
                "procurement/suppliers?text=%00",
                "audit/entries?actor=%27%20OR%201%3D1"
            })
    void a_parameter_that_makes_no_sense_is_refused(String path) {
        ApiAnswer answer = api.get(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "SQLSTATE", "jakarta.", "org.postgresql");
    }

    @Test
    void an_upload_of_two_gigabytes_is_refused_before_it_is_sent() {
        var server = Harness.server().info().portal();
        String answer = RawHttp.exchange(
                server,
                "127.0.0.1",
                "POST /api/v1/procurement/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + api.token()
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 2147483648\r\n"
                        + "Connection: close\r\n\r\n--x\r\n");

        assertThat(RawHttp.status(answer)).as(answer).isEqualTo(413);
    }

    @Test
    void a_wrong_token_is_worth_nothing() {
        String secret = "B".repeat(43);

        ApiAnswer answer = new ApiClient(api.api(), "aks_" + "A".repeat(22) + "_" + secret).get("me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Harness.server().log())
                .contains("event=token-refused address=127.0.0.1")
                .doesNotContain(secret);
    }
}
