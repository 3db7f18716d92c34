package et.aksum.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an {@code Accept} or {@code Content-Type} that is no media type (RFC 9110, 8.3 and 12.5.1). The server reads
 * them before any code of ours runs, and fails there with an error that says nothing. What old clients send,
 * {@code *; q=.2} for one, is read all the same.
 */
public class RequestHeadCheck extends HttpFilter {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String QUALITY = "[qQ]=(?:0?\\.[0-9]*+|0|1(?:\\.0*+)?+)(?=[ \\t;,]|$)";
    private static final String PARAMETER =
            "(?:" + QUALITY + "|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))";
    private static final String MEDIA_RANGE =
            "(?:" + TOKEN + "/" + TOKEN + "|\\*(?=[ \\t;,]|$))(?:[ \\t]*+;[ \\t]*+" + PARAMETER + ")*+";
    private static final Pattern ONE = Pattern.compile("[ \\t]*+" + MEDIA_RANGE + "[ \\t;]*+");
    private static final Pattern SEVERAL =
            Pattern.compile("[ \\t,]*+(?:" + MEDIA_RANGE + "[ \\t]*+(?:,[ \\t,]*+|$))*+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String unreadable = unreadable(
                request.getHeader("Content-Type"), String.join(",", Collections.list(request.getHeaders("Accept"))));
        if (unreadable == null) {
            chain.doFilter(request, response);
        } else {
            String detail = "The header %s names no media type, for example application/json.".formatted(unreadable);
            ProblemWriter.write(request, response, new ApiRefusal(PlatformProblem.BAD_REQUEST, detail, unreadable));
        }
    }

    static @Nullable String unreadable(@Nullable String contentType, String accept) {
        if (contentType != null && !ONE.matcher(contentType).matches()) {
            return "Content-Type";
        }
        return SEVERAL.matcher(accept).matches() ? null : "Accept";
    }
}
