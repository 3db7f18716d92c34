package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkOfTest {
    @Test
    void neighbours_are_one_network() {
        assertThat(NetworkOf.address("192.0.2.1")).isEqualTo(NetworkOf.address("192.0.2.254"));
        assertThat(NetworkOf.address("192.0.2.1")).isNotEqualTo(NetworkOf.address("192.0.3.1"));
        assertThat(NetworkOf.address("2001:db8:1:2::1")).isEqualTo(NetworkOf.address("2001:db8:1:2:ffff::9"));
        assertThat(NetworkOf.address("2001:db8:1:2::1")).isNotEqualTo(NetworkOf.address("2001:db8:1:3::1"));
    }

    @Test
    void a_name_is_never_looked_up() {
        assertThat(NetworkOf.address("localhost")).isEqualTo("unknown");
        assertThat(NetworkOf.address("abcdef")).isEqualTo("unknown");
        assertThat(NetworkOf.address("999.1.1.1")).isEqualTo("unknown");
        assertThat(NetworkOf.address(null)).isEqualTo("unknown");
    }
}
