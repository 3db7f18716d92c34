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
            zip = content(request.getParameter("user"), request.getParameter("kind"));
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

    /** @param kind of the person, a user when null */
    private byte[] content(@Nullable String person, @Nullable String kind) {
        return person == null
                ? export.mine()
                : export.of(new Addressee(
                        kind == null ? Addressee.Kind.USER : Addressee.Kind.valueOf(kind), UUID.fromString(person)));
    }
}
