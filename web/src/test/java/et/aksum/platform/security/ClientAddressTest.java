package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    @Tag("V4.1.3")
    @Tag("V15.3.4")
    void a_stranger_is_not_believed_about_where_he_comes_from() {
        assertThat(ClientAddress.resolve("203.0.113.9", "1.2.3.4", PROXIES)).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.resolve("203.0.113.9", "1.2.3.4", Set.of())).isEqualTo("203.0.113.9");
    }

    @Test
    void our_proxies_are_believed_up_to_the_first_hop_that_is_not_ours() {
        assertThat(ClientAddress.resolve("10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_is_not_believed() {
        assertThat(ClientAddress.resolve("10.0.0.1", "203.0.113.9, <script>", PROXIES))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.resolve("10.0.0.1", "", PROXIES)).isEqualTo("10.0.0.1");
    }

    @Test
    void a_request_without_a_proxy_has_its_own_address() {
        assertThat(ClientAddress.resolve("2001:db8::1", null, PROXIES)).isEqualTo("2001:db8::1");
    }
}
