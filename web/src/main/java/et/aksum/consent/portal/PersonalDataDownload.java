package et.aksum.consent.portal;

import et.aksum.consent.PersonalDataExport;
import et.aksum.messaging.Addressee;
import et.aksum.shared.BusinessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held about a person as a file: one's own, or that of the person named. */
@WebServlet("/consent/personal-data")
public class PersonalDataDownload extends HttpServlet {
    @Inject
    PersonalDataExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] zip;
        try {
            zip = content(request.getParameter("user"));
        } catch (BusinessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (IllegalArgumentException noId) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"personal-data.zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(zip);
    }

    private byte[] content(@Nullable String user) {
        return user == null ? export.mine() : export.of(new Addressee(Addressee.Kind.USER, UUID.fromString(user)));
    }
}
