package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final byte[] BODY = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_same_request_has_the_same_fingerprint() {
        assertThat(Fingerprint.of("POST", "/a?b=c", BODY))
                .isEqualTo(Fingerprint.of("POST", "/a?b=c", BODY))
                .hasSize(32);
    }

    @Test
    void method_path_query_and_body_each_make_another_fingerprint() {
        byte[] one = Fingerprint.of("POST", "/a?b=c", BODY);

        assertThat(one)
                .isNotEqualTo(Fingerprint.of("PUT", "/a?b=c", BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/a", BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/a?b=d", BODY))
                .isNotEqualTo(Fingerprint.of("POST", "/a?b=c", new byte[0]));
    }

    @Test
    void the_address_is_path_and_query_as_sent() {
        assertThat(IdempotencyFilter.address(URI.create("http://x/a%20b?c=%2F")))
                .isEqualTo("/a%20b?c=%2F");
        assertThat(IdempotencyFilter.address(URI.create("http://x/a"))).isEqualTo("/a");
    }

    @Test
    void a_key_may_be_quoted_and_may_be_absent() {
        assertThat(IdempotencyKey.read("\"0198c0de-0000\"")).isEqualTo("0198c0de-0000");
        assertThat(IdempotencyKey.read(" 0198c0de-0000 ")).isEqualTo("0198c0de-0000");
        assertThat(IdempotencyKey.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has space in", "ünïcödé-key", "'; drop table x; --", "\"\""})
    void a_malformed_key_is_refused(String header) {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> IdempotencyKey.read(header))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.INVALID_IDEMPOTENCY_KEY));
    }

    @Test
    void a_key_has_at_most_128_characters() {
        assertThat(IdempotencyKey.read("k".repeat(128))).hasSize(128);
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> IdempotencyKey.read("k".repeat(129)));
    }
}
