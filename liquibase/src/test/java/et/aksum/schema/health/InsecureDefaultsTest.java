package et.aksum.schema.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsecureDefaultsTest {
    private static final Optional<String> NOTHING = Optional.empty();
    private static final Optional<String> GOOD_KEY =
            Optional.of(Base64.getEncoder().encodeToString(new byte[32]));

    private static List<String> in(Optional<String> key, String contexts, String embedded, String address) {
        return InsecureDefaults.in(
                key,
                Optional.ofNullable(contexts),
                Optional.ofNullable(embedded),
                Optional.ofNullable(address),
                NOTHING);
    }

    @Test
    void a_strong_key_without_demo_on_an_external_database_is_secure() {
        assertThat(in(GOOD_KEY, null, null, "0.0.0.0")).isEmpty();
        assertThat(in(GOOD_KEY, "", "false", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64 at all!", "c2hvcnQ="})
    @Tag("V13.3.1")
    void a_missing_or_weak_key_is_not(String key) {
        assertThat(in(Optional.of(key), null, null, null))
                .singleElement()
                .asString()
                .contains("AKSUM_SECRET_KEY");
        assertThat(in(NOTHING, null, null, null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "plain, DEMO", "demo,other"})
    void demo_data_is_not(String contexts) {
        assertThat(in(GOOD_KEY, contexts, null, null))
                .singleElement()
                .asString()
                .contains("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.4", "::", "127.evil.example", "erp.example.et"})
    void the_embedded_database_on_a_public_address_is_not(String address) {
        assertThat(in(GOOD_KEY, null, "true", address))
                .singleElement()
                .asString()
                .contains("embedded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.8.8.8"})
    void the_embedded_database_on_the_loopback_is_secure(String address) {
        assertThat(in(GOOD_KEY, null, "true", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org:5432/aksum",
                "jdbc:postgresql://db.example.org/aksum?sslmode=require",
                "jdbc:postgresql://10.0.0.4/aksum?ApplicationName=x&sslmode=prefer",
                "jdbc:postgresql://127.0.0.1:5432,db.example.org:5432/aksum",
                "jdbc:postgresql://db/aksum?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory"
            })
    @Tag("V12.3.1")
    void a_database_elsewhere_without_tls_and_a_certificate_of_its_own_is_not(String url) {
        assertThat(InsecureDefaults.in(GOOD_KEY, NOTHING, NOTHING, NOTHING, Optional.of(url)))
                .singleElement()
                .asString()
                .contains("sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org:5432/aksum?sslmode=verify-full",
                "jdbc:postgresql://db.example.org/aksum?sslrootcert=/etc/ca.pem&sslmode=verify-ca",
                "jdbc:postgresql://127.0.0.1:5432/aksum",
                "jdbc:postgresql://[::1]:5432/aksum",
                "jdbc:postgresql://localhost/aksum",
                "jdbc:postgresql:///aksum",
                "jdbc:postgresql:aksum"
            })
    @Tag("V12.3.1")
    void a_database_with_tls_or_on_this_machine_is_secure(String url) {
        assertThat(InsecureDefaults.in(GOOD_KEY, NOTHING, NOTHING, NOTHING, Optional.of(url)))
                .isEmpty();
    }
}
