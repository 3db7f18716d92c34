package et.aksum.approval.portal;

import et.aksum.approval.ApprovalEvidence;
import et.aksum.approval.ApprovalRequestId;
import et.aksum.shared.BusinessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What proves the decisions about a request, as a file to take along. */
@WebServlet("/approval/evidence")
public class EvidenceDownload extends HttpServlet {
    @Inject
    ApprovalEvidence evidence;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] zip;
        ApprovalRequestId id;
        try {
            id = ApprovalRequestId.of(request.getParameter("id"));
            zip = evidence.archive(id);
        } catch (BusinessException unseen) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"approval-" + id.value() + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(zip);
    }
}
