package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationSecretTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void keys_are_derived_as_in_test_case_1_of_rfc_5869() {
        byte[] okm = ApplicationSecret.hkdf(
                HEX.parseHex("000102030405060708090a0b0c"),
                HEX.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                42);

        assertThat(HEX.formatHex(okm))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void keys_are_derived_as_in_test_case_2_of_rfc_5869() {
        byte[] okm = ApplicationSecret.hkdf(range(0x60, 0xb0), range(0x00, 0x50), range(0xb0, 0x100), 82);

        assertThat(HEX.formatHex(okm))
                .isEqualTo(
                        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    @Test
    void keys_are_derived_as_in_test_case_3_of_rfc_5869_without_salt_and_info() {
        byte[] okm = ApplicationSecret.hkdf(
                new byte[0], HEX.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), new byte[0], 42);

        assertThat(HEX.formatHex(okm))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void each_purpose_has_a_key_of_its_own_and_always_the_same() {
        ApplicationSecret secret = opened(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(secret.derive("a"))
                .isEqualTo(secret.derive("a"))
                .isNotEqualTo(secret.derive("b"))
                .hasSize(32);
    }

    @Test
    void without_a_configured_key_each_start_has_another() {
        assertThat(opened(Optional.empty()).derive("a"))
                .isNotEqualTo(opened(Optional.empty()).derive("a"));
    }

    @Test
    void a_short_or_malformed_key_stops_the_start_without_being_repeated() {
        assertThatIllegalStateException()
                .isThrownBy(() -> opened(Optional.of(Base64.getEncoder().encodeToString(new byte[31]))))
                .withMessageContaining("31 bytes");
        assertThatIllegalStateException()
                .isThrownBy(() -> opened(Optional.of("not*base64*at*all")))
                .withMessageNotContaining("not*base64")
                .withNoCause();
    }

    private static ApplicationSecret opened(Optional<String> key) {
        ApplicationSecret secret = new ApplicationSecret();
        secret.configured = key;
        secret.open();
        return secret;
    }

    private static byte[] range(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
