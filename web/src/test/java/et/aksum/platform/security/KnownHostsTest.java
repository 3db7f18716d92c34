package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownHostsTest {
    @Test
    void only_the_names_of_the_list_are_answered_in_any_case() {
        assertThat(KnownHosts.isKnown("ERP.example.org", "erp.example.org, 10.1.2.3"))
                .isTrue();
        assertThat(KnownHosts.isKnown("10.1.2.3", "erp.example.org, 10.1.2.3")).isTrue();
        assertThat(KnownHosts.isKnown("evil.example", "erp.example.org, 10.1.2.3"))
                .isFalse();
        assertThat(KnownHosts.isKnown("erp.example.org.evil.example", "erp.example.org"))
                .isFalse();
    }

    @Test
    void without_a_list_every_name_is_answered() {
        assertThat(KnownHosts.isKnown("anything", " ")).isTrue();
    }
}
