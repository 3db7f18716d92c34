package et.aksum.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiAnswer;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Harness;
import et.aksum.harness.RawHttp;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers are told the same on every answer, and errors are answers. */
class SecurityHeadersApiIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/me",
                "/api/v1/no-such-thing",
                "/api/v1/procurement/orders?limit=x",
                "/no/such/page",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=primefaces",
                "/WEB-INF/web.xml",
                "/openapi"
            })
    @Tag("V3.4.1")
    @Tag("V3.4.3")
    @Tag("V3.4.4")
    @Tag("V3.4.5")
    @Tag("V3.4.6")
    void every_answer_carries_the_headers_browsers_need(String path) {
        URI portal = Harness.server().info().portal();
        ApiAnswer answer = ApiClient.anonymous().get(portal.resolve(path).toString());

        assertThat(answer.header("Strict-Transport-Security").orElse("")).contains("includeSubDomains");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT"})
    @Tag("V13.4.4")
    void methods_that_only_help_attackers_are_refused(String method) {
        URI portal = Harness.server().info().portal();
        String answer = RawHttp.exchange(
                portal, "127.0.0.1", method + " / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.status(answer)).isBetween(400, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/procurement/orders", "/api/v1/audit/verification"})
    @Tag("V14.3.2")
    void without_a_token_nothing_is_told_and_how_to_ask_is(String path) {
        ApiAnswer answer = ApiClient.anonymous()
                .get(Harness.server().info().portal().resolve(path).toString());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    @Tag("V7.2.3")
    void the_id_of_a_session_is_of_more_than_128_random_bits() {
        String signIn = Harness.server().info().portal().resolve("/sign-in").toString();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            String cookie =
                    ApiClient.anonymous().get(signIn).header("Set-Cookie").orElse("");
            Matcher id = Pattern.compile("^aksum=([A-Za-z0-9_-]+)").matcher(cookie);
            assertThat(id.find()).as(cookie).isTrue();
            ids.add(id.group(1));
        }

        assertThat(ids).hasSize(40).allMatch(id -> id.length() * 6 >= 128);
        // 40 draws of 64 letters give 30 different ones at each place; a counter or a clock would repeat itself.
        for (int place = 0; place < 22; place++) {
            int at = place;
            assertThat(ids.stream().map(id -> id.charAt(at)).distinct())
                    .as("letters at place %d", at)
                    .hasSizeGreaterThan(15);
        }
    }
}
