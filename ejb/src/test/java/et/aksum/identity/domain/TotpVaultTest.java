package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.fixture.Wiring;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TotpVaultTest {
    private final TotpVault vault = new Wiring(null, Clock.systemUTC()).get(TotpVault.class);
    private final UserId owner = new UserId(UUID.randomUUID());
    private final byte[] secret = TotpVault.newSecret();

    @Test
    void a_secret_opens_for_its_owner() {
        assertThat(vault.decrypt(owner, vault.encrypt(owner, secret).bytes())).isEqualTo(secret);
        assertThat(vault.encrypt(owner, secret).bytes())
                .isNotEqualTo(vault.encrypt(owner, secret).bytes());
    }

    @Test
    @Tag("V6.5.2")
    void a_secret_copied_to_somebody_else_does_not_open() {
        byte[] kept = vault.encrypt(owner, secret).bytes();

        assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(new UserId(UUID.randomUUID()), kept));
    }

    @Test
    void an_altered_secret_does_not_open() {
        byte[] kept = vault.encrypt(owner, secret).bytes();
        kept[kept.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(owner, kept));
        assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(owner, new byte[5]));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThat(TotpVault.secretOf("A".repeat(26))).hasSize(16);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> TotpVault.secretOf("A".repeat(24)));
    }
}
