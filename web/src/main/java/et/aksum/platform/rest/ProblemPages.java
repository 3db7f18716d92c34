package et.aksum.platform.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves {@code /problems/<slug>}, the address that a problem's {@code type} names, as Markdown. */
public class ProblemPages extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (path.matches("/[a-z0-9-]{1,80}")) {
            try (InputStream page = getServletContext().getResourceAsStream("/WEB-INF/problems" + path + ".md")) {
                if (page != null) {
                    response.setContentType("text/markdown;charset=UTF-8");
                    page.transferTo(response.getOutputStream());
                    return;
                }
            }
        }
        ProblemWriter.write(
                request, response, new ApiRefusal(PlatformProblem.NOT_FOUND, "There is no such kind of problem."));
    }
}
