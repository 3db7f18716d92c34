package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    private final Map<String, Object> configured = new HashMap<>();

    @Test
    @Tag("V3.3.1")
    @Tag("V3.3.2")
    @Tag("V3.3.3")
    @Tag("V3.3.4")
    void in_production_the_cookie_is_bound_to_the_host_to_https_and_hidden_from_scripts() {
        start(new SessionCookie());

        assertThat(configured)
                .containsEntry("setName", "__Host-aksum")
                .containsEntry("setSecure", true)
                .containsEntry("setHttpOnly", true)
                .containsEntry("setPath", "/")
                .containsEntry("SameSite", "Lax")
                .containsEntry("setSessionTrackingModes", Set.of(SessionTrackingMode.COOKIE))
                .doesNotContainKey("setDomain");
    }

    @Test
    void on_a_machine_of_ones_own_it_works_over_plain_http_under_another_name() {
        SessionCookie cookie = new SessionCookie();
        cookie.plainHttp.embedded = Optional.of(true);
        start(cookie);

        assertThat(configured).containsEntry("setName", "aksum").containsEntry("setHttpOnly", true);
    }

    private void start(SessionCookie cookie) {
        SessionCookieConfig config = recording(SessionCookieConfig.class, null);
        cookie.contextInitialized(new ServletContextEvent(recording(ServletContext.class, config)));
    }

    private <T> T recording(Class<T> type, SessionCookieConfig answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        configured.put(String.valueOf(arguments[0]), arguments[1]);
                    } else if (arguments != null) {
                        configured.put(method.getName(), arguments[0]);
                    }
                    return method.getName().equals("getSessionCookieConfig") ? answer : null;
                }));
    }
}
