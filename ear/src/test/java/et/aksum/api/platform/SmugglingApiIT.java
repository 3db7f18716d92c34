package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.ApiOperations;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers could read differently is refused, and every answer says what it is. */
class SmugglingApiIT {
    private static final String SECOND =
            "GET /api/v1/smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 50",
                "Content-Length: 5, 50",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, identity"
            })
    @Tag("V4.2.1")
    void a_request_whose_end_is_a_matter_of_taste_never_lets_a_second_one_through(String length) {
        URI portal = Harness.server().info().portal();
        String answer = RawHttp.exchange(
                portal,
                "127.0.0.1",
                "POST /api/v1/tokens HTTP/1.1\r\nHost: 127.0.0.1:" + portal.getPort()
                        + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n0\r\n\r\n" + SECOND);

        assertThat(answer.split("HTTP/1\\.1 \\d{3}", -1).length - 1)
                .as("one answer at most: %s", answer)
                .isLessThanOrEqualTo(1);
        assertThat(answer).doesNotContain("smuggled");
    }

    @Test
    @Tag("V4.1.1")
    @Tag("V3.4.1")
    @Tag("V14.3.2")
    @Tag("V3.4.2")
    @Tag("V3.4.4")
    void every_operation_names_type_and_charset_and_forbids_guessing_and_keeping() {
        ApiClient administrator = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
        for (ApiOperations.Operation operation : ApiOperations.read().all()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            for (ApiClient client : new ApiClient[] {administrator, ApiClient.anonymous()}) {
                ApiAnswer answer = operation.call(client, UUID.randomUUID().toString());
                String type = answer.header("Content-Type").orElse("");
                assertThat(type).as(answer.toString()).isNotEmpty();
                if (type.startsWith("text/") || type.contains("json")) {
                    assertThat(type.toLowerCase(java.util.Locale.ROOT))
                            .as(answer.toString())
                            .containsAnyOf("charset=utf-8", "json");
                }
                assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(answer.header("Strict-Transport-Security").orElse(""))
                        .containsPattern("max-age=(3153|[4-9]\\d{7}|\\d{9})")
                        .contains("includeSubDomains");
                assertThat(answer.header("Cache-Control").orElse(""))
                        .as(answer.toString())
                        .contains("no-store");
                assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Tenant-ID", "X-Original-URL", "X-Rewrite-URL", "Forwarded"})
    @Tag("V4.1.3")
    void a_header_that_only_a_proxy_may_send_changes_nothing(String header) {
        ApiClient client = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
        ApiAnswer plain = client.get("me");
        ApiAnswer spoofed = client.send(client.request("me")
                .header(header, "/api/v1/audit/entries")
                .GET()
                .build());

        assertThat(spoofed.status()).isEqualTo(200);
        assertThat(spoofed.body()).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    @Tag("V3.5.2")
    void another_site_cannot_make_a_browser_change_anything(String type) {
        ApiClient client = ApiClient.of(Harness.server().info().person("addis-medical", "administrator"));
        URI portal = Harness.server().info().portal();
        ApiAnswer api = client.send(client.request("units")
                .header("Content-Type", type)
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"code\":\"X\",\"name\":\"X\"}"))
                .build());
        ApiAnswer page = client.send(java.net.http.HttpRequest.newBuilder(portal.resolve("/sign-in"))
                .header("Content-Type", type)
                .header("Origin", "https://evil.example")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("signIn=signIn"))
                .build());

        assertThat(api.status()).as(api.toString()).isIn(403, 415);
        assertThat(page.status()).as(page.toString()).isEqualTo(403);
    }
}
