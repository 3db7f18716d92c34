package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicOriginTest {
    private final PublicOrigin origin = new PublicOrigin();

    @Test
    void what_the_operator_says_counts_whatever_host_was_asked_for() {
        origin.configured = Optional.of("https://erp.example.org/");

        assertThat(origin.of("http", "evil.example", 80)).hasValue("https://erp.example.org");
    }

    @Test
    void a_letter_never_leads_to_a_host_that_nobody_named() {
        assertThat(origin.of("https", "evil.example", 443)).isEmpty();
        origin.hosts = Optional.of("erp.example.org");
        assertThat(origin.of("https", "evil.example", 443)).isEmpty();
        assertThat(origin.of("https", "ERP.example.org", 443)).hasValue("https://erp.example.org");
        assertThat(origin.of("https", "erp.example.org", 8443)).hasValue("https://erp.example.org:8443");
    }

    @Test
    void this_machine_is_known_but_passkeys_need_a_name() {
        assertThat(origin.of("http", "localhost", 8080)).hasValue("http://localhost:8080");
        assertThat(PublicOrigin.isNamed("http://localhost:8080")).isTrue();
        assertThat(PublicOrigin.isNamed("http://127.0.0.1:8080")).isFalse();
        assertThat(PublicOrigin.isNamed("https://[::1]:8443")).isFalse();
        assertThat(PublicOrigin.isNamed("https://erp.example.org")).isTrue();
    }
}
