package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void codes_are_those_of_appendix_b_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
    @Tag("V6.5.5")
    void the_step_before_and_the_step_after_count_too_and_no_other(long seconds, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_234_567_890L);
        String code = Totp.code(SECRET, Totp.step(now.plusSeconds(seconds)), 6);

        assertThat(Totp.matchingStep(SECRET, code, now).isPresent()).isEqualTo(accepted);
    }

    @Test
    void a_code_may_be_typed_with_a_space() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.matchingStep(SECRET, "287 082", now)).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870822", "abcdef", "٢٨٧٠٨٢"})
    void what_is_no_code_is_refused(String code) {
        assertThat(Totp.matchingStep(SECRET, code, Instant.ofEpochSecond(59))).isEmpty();
    }
}
