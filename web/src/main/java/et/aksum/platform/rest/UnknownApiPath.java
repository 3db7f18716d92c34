package et.aksum.platform.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers paths under {@code /api} that no version of the API knows: with a problem, not with a page. */
public class UnknownApiPath extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                request, response, new ApiRefusal(PlatformProblem.NOT_FOUND, "There is nothing at this address."));
    }
}
