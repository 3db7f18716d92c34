package et.aksum.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which part of the application a request is for, by its path. */
public final class RequestPaths {
    /** Where people sign in; everybody without a session is sent here. */
    public static final String SIGN_IN = "/sign-in";
    /** Where the second factor is asked for; a half signed-in session reaches nothing else. */
    public static final String SECOND_FACTOR = "/second-factor";
    /** Where somebody says where he signed in, when a role of his asks; until then his session reaches nothing else. */
    public static final String WHEREABOUTS = "/whereabouts";

    private static final Set<String> OPEN_PAGES = Set.of(
            SIGN_IN,
            "/openapi",
            "/set-up",
            "/accept-invitation",
            "/forgot-password",
            "/reset-password",
            "/stop-recovery",
            "/register",
            "/registration",
            "/provider",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt");
    private static final Set<String> OPEN_FOLDERS =
            Set.of("/api/", "/jakarta.faces.resource/", "/resources/", "/error/", "/problems/");

    private RequestPaths() {}

    /** The path inside the application, decoded and without path parameters. */
    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** True for the API and its description, which know no session. */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.equals("/openapi") || path.startsWith("/api/");
    }

    /** True for scripts, styles and images, which are the same for everybody. */
    public static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    /** True if nobody need be signed in for it. Pages are compared without {@code .xhtml}. */
    public static boolean isOpen(String path) {
        String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return OPEN_PAGES.contains(page) || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** True for the page of the second factor. */
    public static boolean isSecondFactor(String path) {
        return path.equals(SECOND_FACTOR) || path.equals(SECOND_FACTOR + ".xhtml");
    }

    /** True for the page on which somebody says where he signed in. */
    public static boolean isWhereabouts(String path) {
        return path.equals(WHEREABOUTS) || path.equals(WHEREABOUTS + ".xhtml");
    }
}
