package et.aksum.procurement;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ReferenceData;
import et.aksum.procurement.ImportRefusal.ImportColumnsMissing;
import et.aksum.procurement.domain.ColumnMap;
import et.aksum.procurement.domain.ImportStarted;
import et.aksum.procurement.domain.Upload;
import et.aksum.procurement.domain.UploadStore;
import et.aksum.procurement.domain.UploadStore.Accepted;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in years of purchase history from one CSV file, in the background.
 *
 * <p>Every row of the file ends up imported, unchanged (it came before, with the same content) or rejected with a
 * reason. What cannot be read as a number or date stays empty with a note that keeps the original words.
 */
@Stateless
public class PurchaseHistoryImport {
    private static final int LONGEST_FILE_NAME = 200;
    private static final int ROWS_SHOWN = 10;

    @Inject
    UploadStore uploads;

    @Inject
    ReferenceData reference;

    @Inject
    AuditTrail trail;

    @Inject
    Event<ImportStarted> started;

    /**
     * What a file looks like before it is imported; nothing is stored.
     *
     * @param columns  headers in the file's order
     * @param mapping  what each column seems to hold
     * @param rows     the first rows, cell by cell as in the file
     * @param problems why the import would be refused, empty when it would start
     * @param encoding how the text is read: {@code UTF-8} or {@code windows-1252}
     */
    public record ImportPreview(
            List<String> columns,
            ImportMapping mapping,
            List<List<String>> rows,
            List<String> problems,
            String encoding)
            implements Serializable {}

    /** {@code dryRun} checks everything and reports every row, but stores no order; {@code mapping} null: guess. */
    public record StartImport(String fileName, boolean dryRun, @Nullable ImportMapping mapping) {}

    /** Stores the upload (64 MiB at most) and starts; the answer comes before the work is done. */
    @Idempotent
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportId start(StartImport command, InputStream file) {
        uploads.requireNoneRunning();
        UUID id = Uuid7.next();
        try (Upload upload = new Upload(file)) {
            ColumnMap columns = upload.columns(command.mapping());
            List<String> notes = new ArrayList<>();
            String currency = currency(columns, command.mapping(), notes);
            if (!upload.charset().equals(StandardCharsets.UTF_8)) {
                notes.add("The text is not UTF-8; it is read as Windows-1252.");
            }
            notes.add("Dates with slashes are month/day/year; years of two digits are in this century.");
            uploads.add(
                    new Accepted(id, shortName(command.fileName()), command.dryRun(), columns, currency, notes),
                    upload);
        }
        trail.record(new AuditEvent(
                "import.started",
                "import",
                id.toString(),
                Map.of("file", shortName(command.fileName()), "dryRun", command.dryRun())));
        started.fire(new ImportStarted(TenantContext.require().organisation(), id));
        return new ImportId(id);
    }

    /** Reads the beginning of a file and says how it would be understood. */
    @RequiresPermission(Permission.PROCUREMENT_IMPORT_RUN)
    public ImportPreview preview(String fileName, InputStream file) {
        try (Upload upload = new Upload(file)) {
            List<String> problems = new ArrayList<>();
            ColumnMap columns = ColumnMap.of(upload.header(), null);
            String currency = columns.currencyInTitles().orElse(null);
            try {
                columns.requireComplete();
                currency(columns, null, new ArrayList<>());
            } catch (ImportRefusal | InvalidInput refused) {
                problems.add(String.valueOf(refused.getMessage()));
            }
            List<List<String>> rows = upload.rows(ROWS_SHOWN);
            if (rows.isEmpty()) {
                problems.add("The file has a header but no rows.");
            }
            return new ImportPreview(
                    columns.headers(),
                    new ImportMapping(columns.titles(), currency),
                    rows,
                    problems,
                    upload.charset().name());
        }
    }

    private String currency(ColumnMap columns, @Nullable ImportMapping told, List<String> notes) {
        String stated = told == null ? null : told.currency();
        String code = stated != null
                ? stated.toUpperCase(Locale.ROOT)
                : columns.currencyInTitles()
                        .orElseThrow(() -> new ImportColumnsMissing(
                                "No column title names the currency of the amounts; state it, for example USD."));
        if (reference.currencies().stream().noneMatch(row -> row.code().equals(code))) {
            throw new InvalidInput("currency", "\"%s\" is no currency; use an ISO 4217 code.".formatted(code));
        }
        notes.add(
                stated != null
                        ? "Amounts are in %s, as stated at the start.".formatted(code)
                        : "Amounts are in %s, because column titles say so.".formatted(code));
        return code;
    }

    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }
}
