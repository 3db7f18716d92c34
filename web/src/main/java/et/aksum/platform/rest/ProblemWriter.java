package et.aksum.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem where no JAX-RS is near: in servlet filters. */
public final class ProblemWriter {
    private ProblemWriter() {}

    /** Answers the request with the refusal; nothing may have been written before. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Throwable refused)
            throws IOException {
        var translated = ProblemTranslation.of(refused, request.getRequestURI());
        response.setStatus(translated.problem().status());
        response.setContentType(Problem.MEDIA_TYPE);
        translated.headers().forEach(response::setHeader);
        JsonMapping.mapper().writeValue(response.getOutputStream(), translated.problem());
    }
}
