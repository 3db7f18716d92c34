package et.aksum.platform.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Serves the API's description at {@code /openapi}, as JSON. The server could do it too, but outside this archive, and so
 * without the headers every answer of ours carries.
 */
public class OpenApiDocument extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream document = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.json")) {
            if (document == null) {
                throw new IllegalStateException("The build left out META-INF/openapi.json");
            }
            response.setContentType("application/json;charset=UTF-8");
            document.transferTo(response.getOutputStream());
        }
    }
}
