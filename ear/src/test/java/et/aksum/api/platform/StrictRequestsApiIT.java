package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
    @Tag("V15.3.3")
    void nobody_sets_what_the_server_decides(String field) {
        ApiAnswer answer = api.create(
                "procurement/suppliers", "{\"name\":\"Mass " + Buyer.unique() + "\",\"" + field + "\":\"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    @Tag("V1.5.1")
    @Tag("V3.5.2")
    void only_json_is_read_as_json(String type) {
        ApiAnswer answer = api.send(api.request("procurement/suppliers")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"name\":\"A\"}"))
                .build());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.slug()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ;;;", "Accept: a", "Accept: application/json;q=abc", "Content-Type: ;;"})
    void a_header_that_cannot_be_read_is_refused_by_name(String header) {
        String name = header.substring(0, header.indexOf(':'));

        ApiAnswer answer = api.send(api.request("procurement/suppliers")
                .setHeader(name, header.substring(name.length() + 1).strip())
                .GET()
                .build());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("bad-request");
        assertThat(answer.body()).contains(name);
    }

    @Test
    void a_body_that_would_not_be_read_is_refused() {
        ApiAnswer answer = api.send(api.request("users/" + UUID.randomUUID() + "/roles/finance")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"validTo\":\"2026-12-31T00:00:00Z\"}"))
                .build());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202E", "\\u200B", "\\uD800", "\\u0007"})
    void a_name_has_no_characters_that_are_not_seen(String unseen) {
        ApiAnswer answer = api.create("procurement/suppliers", "{\"name\":\"Addis %s Ltd\"}".formatted(unseen));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.slug()).isIn("invalid-input", "malformed-json");
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
    @Tag("V15.3.7")
    void a_parameter_that_makes_no_sense_is_refused(String path) {
        ApiAnswer answer = api.get(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "SQLSTATE", "jakarta.", "org.postgresql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles/%00", "access/duties/pairs/%00", "approval-rules/a%00b"})
    void a_character_that_no_row_has_names_nothing(String path) {
        ApiAnswer answer = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"))
                .send("DELETE", path, "", request -> request);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.slug()).isEqualTo("not-found");
    }

    @Test
    @Tag("V5.2.1")
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
    @Tag("V16.3.1")
    void a_wrong_token_is_worth_nothing() {
        String secret = "B".repeat(43);

        ApiAnswer answer = new ApiClient(api.api(), "aks_" + "A".repeat(22) + "_" + secret).get("me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Harness.server().log())
                .contains("event=token-refused address=127.0.0.1")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.faces.ViewState=garbage",
                "jakarta.faces.ViewState=1:2",
                "jakarta.faces.ViewState=1:2&primefaces.nonce=zzz"
            })
    void a_form_that_its_session_does_not_know_gets_the_page_that_says_so(String form) {
        ApiAnswer answer =
                api.send(HttpRequest.newBuilder(Harness.server().info().portal().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("signIn=signIn&" + form))
                        .build());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("This page was open too long").doesNotContain("\tat ");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
    }
}
