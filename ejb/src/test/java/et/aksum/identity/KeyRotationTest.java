package et.aksum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.fixture.Wiring;
import et.aksum.identity.domain.KeyRotation;
import et.aksum.identity.domain.TotpVault;
import et.aksum.shared.ApplicationSecret;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private static final String OLD = key(0);
    private static final String NEW = key(1);

    private final House house = House.setUp();

    @Test
    void what_the_old_key_sealed_is_sealed_anew_and_needs_the_old_key_no_more() {
        Wiring both = with(Map.of("AKSUM_SECRET_KEY", NEW, "AKSUM_SECRET_KEY_PREVIOUS", OLD));
        Wiring onlyNew = with(Map.of("AKSUM_SECRET_KEY", NEW));
        assertThat(run(onlyNew)).isEqualTo(new KeyRotation.Outcome(0, 1));

        assertThat(run(both)).isEqualTo(new KeyRotation.Outcome(1, 0));
        assertThat(run(both)).as("nothing is left").isEqualTo(new KeyRotation.Outcome(0, 0));

        assertThat(keyIdInTheRow()).isEqualTo(both.get(ApplicationSecret.class).keyId());
        Caller half = house.password(House.PASSWORD);
        Caller full = TenantContext.callAs(half, () -> onlyNew.get(SignIn.class).withCode(house.currentCode()));
        assertThat(full.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
    }

    @Test
    void a_row_of_an_older_release_names_no_key_and_is_sealed_anew_too() {
        house.asSystem(() -> house.database
                .entityManager()
                .createNativeQuery("update identity.app_user set totp_key_id = null")
                .executeUpdate());

        assertThat(run(house.wiring)).isEqualTo(new KeyRotation.Outcome(1, 0));
        assertThat(keyIdInTheRow())
                .isEqualTo(house.wiring.get(ApplicationSecret.class).keyId());
    }

    @Test
    void keys_have_fingerprints_that_differ_and_an_unknown_key_opens_nothing() {
        Wiring old = with(Map.of("AKSUM_SECRET_KEY", OLD));
        Wiring rotated = with(Map.of("AKSUM_SECRET_KEY", NEW, "AKSUM_SECRET_KEY_PREVIOUS", " " + OLD + ","));
        UserId owner = new UserId(house.administrator().requireUser());
        byte[] kept = old.get(TotpVault.class).encrypt(owner, new byte[20]).bytes();

        assertThat(rotated.get(ApplicationSecret.class).keyIds())
                .hasSize(2)
                .startsWith(rotated.get(ApplicationSecret.class).keyId())
                .contains(old.get(ApplicationSecret.class).keyId());
        assertThat(rotated.get(TotpVault.class).decrypt(owner, kept)).isEqualTo(new byte[20]);
        assertThatIllegalStateException().isThrownBy(() -> with(Map.of("AKSUM_SECRET_KEY", NEW))
                .get(TotpVault.class)
                .decrypt(owner, kept));
    }

    private KeyRotation.Outcome run(Wiring wiring) {
        return TenantContext.callAs(Caller.system(house.id, "key rotation"), () -> wiring.get(KeyRotation.class)
                .run());
    }

    private String keyIdInTheRow() {
        return house.asSystem(() -> (String) house.database
                .entityManager()
                .createNativeQuery("select totp_key_id from identity.app_user")
                .getSingleResult());
    }

    private Wiring with(Map<String, String> configuration) {
        return new Wiring(house.database, house.clock, configuration);
    }

    private static String key(int content) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) content);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
