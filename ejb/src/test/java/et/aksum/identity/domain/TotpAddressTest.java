package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotpAddressTest {
    @Test
    void it_is_what_authenticator_apps_read() {
        var secret = TotpAddress.of(new byte[20], "selam@addis & co");

        assertThat(secret.base32()).isEqualTo("A".repeat(32));
        assertThat(secret.otpauthUri())
                .isEqualTo("otpauth://totp/Aksum%20ERP:selam%40addis%20%26%20co?secret=" + "A".repeat(32)
                        + "&issuer=Aksum%20ERP&algorithm=SHA1&digits=6&period=30");
    }
}
