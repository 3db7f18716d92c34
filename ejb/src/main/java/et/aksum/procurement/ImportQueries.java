package et.aksum.procurement;

import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.OutputStream;
import java.util.List;

/** Reads what imports did. */
@Stateless
public class ImportQueries {

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportStatus status(ImportId run) {
        throw new UnsupportedOperationException();
    }

    /** The newest twenty. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus> recent() {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus.Share> totalsBySupplier(ImportId run) {
        throw new UnsupportedOperationException();
    }

    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public List<ImportStatus.Share> totalsByCountry(ImportId run) {
        throw new UnsupportedOperationException();
    }

    /** The row-by-row result as CSV: row, source id, outcome, reason, notes, order, amount, currency. Does not close {@code out}. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public void rows(ImportId run, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
