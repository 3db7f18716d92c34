package et.aksum.procurement;

import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in years of purchase history from one CSV file, in the background.
 *
 * <p>Every row of the file ends up imported, unchanged (it came before, with the same content) or rejected with a
 * reason. What cannot be read as a number or date stays empty with a note that keeps the original words.
 */
@Stateless
public class PurchaseHistoryImport {

    /** {@code dryRun} checks everything and reports every row, but stores no order; {@code mapping} null: guess. */
    public record StartImport(String fileName, boolean dryRun, @Nullable ImportMapping mapping) {}

    /** Stores the upload (64 MiB at most) and starts; the answer comes before the work is done. */
    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportId start(StartImport command, InputStream file) {
        throw new UnsupportedOperationException();
    }

    /** Reads the beginning of a file and says how it would be understood. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportPreview preview(String fileName, InputStream file) {
        throw new UnsupportedOperationException();
    }
}
