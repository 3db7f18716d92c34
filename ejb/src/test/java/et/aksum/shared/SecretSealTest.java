package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.fixture.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SecretSealTest {
    private final SecretSeal seal = new Wiring(null, Clock.systemUTC()).get(SecretSeal.class);
    private final byte[] plain = "S3CRET".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_secret_opens_for_its_purpose_and_owner_only() {
        byte[] kept = seal.seal("test.one", "owner", plain);

        assertThat(seal.open("test.one", "owner", kept)).isEqualTo(plain);
        assertThatIllegalStateException().isThrownBy(() -> seal.open("test.two", "owner", kept));
        assertThatIllegalStateException().isThrownBy(() -> seal.open("test.one", "other", kept));
    }

    @Test
    void the_same_secret_never_looks_the_same_and_never_shows() {
        byte[] kept = seal.seal("test.one", "owner", plain);

        assertThat(seal.seal("test.one", "owner", plain)).isNotEqualTo(kept);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("S3CRET");
    }
}
