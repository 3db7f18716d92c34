package et.aksum.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with a session, as far as the platform looks at them; everything else fails loudly. */
final class FakeRequest {
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, Object> sessionAttributes = new HashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    boolean hasSession;
    int idChanges;
    int idleSeconds;

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSession" -> session(arguments == null || (boolean) arguments[0]);
            case "changeSessionId" -> "id-" + ++idChanges;
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            case "getHeader" -> null;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private @Nullable HttpSession session(boolean create) {
        hasSession |= create;
        return hasSession
                ? fake(HttpSession.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "setAttribute" -> sessionAttributes.put((String) arguments[0], arguments[1]);
                    case "removeAttribute" -> sessionAttributes.remove((String) arguments[0]);
                    case "getAttribute" -> sessionAttributes.get((String) arguments[0]);
                    case "getId" -> "id-" + idChanges;
                    case "setMaxInactiveInterval" -> idleSeconds = (int) arguments[0];
                    case "invalidate" -> end();
                    default -> throw new UnsupportedOperationException(method.getName());
                })
                : null;
    }

    private @Nullable Object end() {
        hasSession = false;
        sessionAttributes.clear();
        return null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
