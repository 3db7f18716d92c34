package et.aksum.procurement;

import et.aksum.procurement.ImportRefusal.ImportNotFound;
import et.aksum.procurement.domain.ImportReader;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;

/** Reads what imports did. */
@Stateless
public class ImportQueries {
    private static final int NEWEST = 20;

    @Inject
    ImportReader reader;

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportStatus status(ImportId run) {
        return reader.status(run.value()).orElseThrow(() -> new ImportNotFound(run));
    }

    /** The newest twenty, without their totals. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus> recent() {
        return reader.recent(NEWEST);
    }

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus.Share> totalsBySupplier(ImportId run) {
        status(run);
        return reader.bySupplier(run.value());
    }

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus.Share> totalsByCountry(ImportId run) {
        status(run);
        return reader.byCountry(run.value());
    }

    /** The row-by-row result as CSV: row, line, id, outcome, reason, notes, order, supplier, country, amount, currency. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public void rows(ImportId run, OutputStream out) {
        status(run);
        reader.rows(run.value(), out);
    }
}
