package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpsOnlyTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.1");

    private final HttpsOnly gate = new HttpsOnly();
    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    @Tag("V12.2.1")
    void a_stranger_without_tls_is_led_to_https_with_a_page_and_refused_with_anything_else() throws Exception {
        gate.origin = Optional.of("https://erp.example.org/");

        assertThat(asked("GET", "/sign-in", false))
                .containsExactly("status 308", "Location https://erp.example.org/sign-in?a=b");
        assertThat(asked("GET", "/api/v1/me", false)).first().isEqualTo("status 403");
        assertThat(body.toString(StandardCharsets.UTF_8)).contains("/problems/tls-required");
        assertThat(asked("POST", "/sign-in", false)).first().isEqualTo("status 403");
        assertThat(asked("GET", "/sign-in", true)).containsExactly("answered");
    }

    @Test
    @Tag("V12.2.1")
    void the_address_he_is_led_to_never_comes_from_the_request() {
        assertThat(HttpsOnly.elsewhere("GET", "/", "//evil.example/x", null, "https://erp.example.org"))
                .hasValue("https://erp.example.org/evil.example/x");
        assertThat(HttpsOnly.elsewhere("GET", "/", "/", null, "")).isEmpty();
        assertThat(HttpsOnly.elsewhere("GET", "/", "/", null, "http://erp.example.org"))
                .isEmpty();
    }

    @Test
    @Tag("V4.1.3")
    void only_a_proxy_of_ours_is_believed_that_its_caller_used_tls() {
        assertThat(HttpsOnly.isVouchedFor("203.0.113.9", "https", PROXIES)).isFalse();
        assertThat(HttpsOnly.isVouchedFor("203.0.113.9", null, PROXIES)).isFalse();
        assertThat(HttpsOnly.isVouchedFor("10.0.0.1", "https", PROXIES)).isTrue();
        assertThat(HttpsOnly.isVouchedFor("10.0.0.1", "http", PROXIES)).isFalse();
        assertThat(HttpsOnly.isVouchedFor("10.0.0.1", null, PROXIES)).isFalse();
        assertThat(HttpsOnly.isVouchedFor("127.0.0.1", null, Set.of())).isTrue();
        assertThat(HttpsOnly.isVouchedFor("127.0.0.1", "http", Set.of())).isFalse();
        assertThat(HttpsOnly.isVouchedFor("::1", "https", Set.of())).isTrue();
    }

    @Test
    void on_a_machine_of_ones_own_plain_http_is_fine() throws Exception {
        gate.plainHttp.embedded = Optional.of(true);

        assertThat(asked("GET", "/api/v1/me", false)).containsExactly("answered");
    }

    private List<String> asked(String method, String path, boolean secure) throws Exception {
        told.clear();
        HttpServletRequest request =
                fake(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
                    case "isSecure" -> secure;
                    case "getRemoteAddr" -> "203.0.113.9";
                    case "getMethod" -> method;
                    case "getServletPath", "getRequestURI" -> path;
                    case "getQueryString" -> "a=b";
                    default -> null;
                });
        HttpServletResponse response = fake(HttpServletResponse.class, (self, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus" -> told.add("status " + arguments[0]);
                case "setHeader" -> told.add(arguments[0] + " " + arguments[1]);
                default -> {}
            }
            return called.getName().equals("getOutputStream") ? new Kept(body) : null;
        });
        gate.doFilter(request, response, (req, res) -> told.add("answered"));
        return List.copyOf(told);
    }

    private static <T> T fake(Class<T> type, java.lang.reflect.InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static final class Kept extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Kept(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener none) {}

        @Override
        public void write(int one) {
            body.write(one);
        }
    }
}
