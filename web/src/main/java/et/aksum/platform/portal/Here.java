package et.aksum.platform.portal;

import et.aksum.platform.security.PortalGate;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Addresses inside the portal. */
public final class Here {
    private static final String START = "/reporting/dashboard";

    private Here() {}

    /** The address of the page that is being shown, with its parameters and without {@code .xhtml}. */
    static String of(FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Object asked = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = asked == null ? request.getRequestURI() : asked.toString();
        Object forwardedQuery = request.getAttribute("jakarta.servlet.forward.query_string");
        String query = asked == null ? request.getQueryString() : (String) forwardedQuery;
        return extensionless(path) + (query == null ? "" : "?" + query);
    }

    static String extensionless(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    /**
     * Where to go after signing in: the path and query asked for before, if it is one of ours.
     *
     * @param wanted what the address says; anything that could lead to another site is ignored
     */
    public static String afterSignIn(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > PortalGate.LONGEST
                || !wanted.startsWith("/")
                || wanted.startsWith("//")) {
            return START;
        }
        return wanted.contains("\\") || wanted.chars().anyMatch(c -> c < ' ') ? START : wanted;
    }
}
