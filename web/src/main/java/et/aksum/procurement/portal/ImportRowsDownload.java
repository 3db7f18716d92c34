package et.aksum.procurement.portal;

import et.aksum.procurement.ImportId;
import et.aksum.procurement.ImportQueries;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** What became of every row of an imported file, as a CSV file. */
@WebServlet("/procurement/import-rows")
public class ImportRowsDownload extends HttpServlet {
    @Inject
    ImportQueries imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ImportId run = new ImportId(UUID.fromString(String.valueOf(request.getParameter("id"))));
            imports.status(run);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"import-" + run.value() + "-rows.csv\"");
            imports.rows(run, response.getOutputStream());
        } catch (IllegalArgumentException notAnId) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException refused) {
            response.sendError(
                    refused.kind() == ProblemKind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
