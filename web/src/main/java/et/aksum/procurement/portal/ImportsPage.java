package et.aksum.procurement.portal;

import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import et.aksum.procurement.ImportId;
import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.ImportQueries;
import et.aksum.procurement.ImportStatus;
import et.aksum.procurement.PurchaseHistoryImport;
import et.aksum.procurement.PurchaseHistoryImport.ImportPreview;
import et.aksum.procurement.PurchaseHistoryImport.StartImport;
import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Importing purchase history: choose a file, see how it would be understood, correct the columns, check or import.
 * Between the steps the file waits in the server's temporary folder and goes when the page does.
 */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
    @Inject
    PurchaseHistoryImport history;

    @Inject
    ImportQueries imports;

    @Inject
    Announcements announce;

    private final Typed columns = new Typed();
    private transient @Nullable Part upload;
    private @Nullable String file;
    private @Nullable String fileName;
    private @Nullable String currency;
    private @Nullable ImportPreview preview;

    /** Keeps the upload and shows how it would be read. */
    public void look() {
        Part part = upload;
        if (part == null || part.getSize() == 0) {
            throw new FieldRefused("file", announce.words("imports.file.missing"));
        }
        forget();
        try (InputStream in = part.getInputStream()) {
            Path kept = Files.createTempFile("aksum-import-", ".csv");
            file = kept.toString();
            fileName = plainName(part.getSubmittedFileName());
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ImportPreview seen = read(in -> history.preview(String.valueOf(fileName), in));
        columns.clear();
        seen.mapping().columns().forEach((field, column) -> columns.put(field.name(), column));
        currency = seen.mapping().currency();
        preview = seen;
    }

    /** Goes through the whole file and reports every row, but stores nothing. */
    public void check() {
        start(true);
    }

    public void run() {
        start(false);
    }

    /** Back to choosing a file. */
    public void forget() {
        preview = null;
        String kept = file;
        file = null;
        if (kept != null) {
            try {
                Files.deleteIfExists(Path.of(kept));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @PreDestroy
    void close() {
        forget();
    }

    /** Columns of the file whose meaning was recognised or chosen. */
    public long getUnderstood() {
        ImportPreview seen = preview;
        return seen == null
                ? 0
                : seen.columns().stream().filter(columns::containsValue).count();
    }

    /** Whether somebody has to look at the columns: one that is needed was not found, or one that is there not recognised. */
    public boolean isUncertain() {
        ImportPreview seen = preview;
        return seen != null
                && (!seen.problems().isEmpty()
                        || getUnderstood() < seen.columns().size());
    }

    private void start(boolean dryRun) {
        StartImport command = new StartImport(String.valueOf(fileName), dryRun, mapping());
        ImportId run = read(in -> history.start(command, in));
        forget();
        announce.go("/procurement/import?id=" + run.value());
    }

    private ImportMapping mapping() {
        Map<ImportField, String> chosen = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            String column = columns.optional(field.name());
            if (column != null) {
                chosen.put(field, column);
            }
        }
        return new ImportMapping(chosen, currency == null || currency.isBlank() ? null : currency.trim());
    }

    private interface Reading<T> {
        T of(InputStream in);
    }

    private <T> T read(Reading<T> reading) {
        String kept = file;
        if (kept == null) {
            throw new FieldRefused("file", announce.words("imports.file.missing"));
        }
        try (InputStream in = Files.newInputStream(Path.of(kept))) {
            return reading.of(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The last part of a file name, without folders and control characters, at most 200 characters. */
    static String plainName(@Nullable String submitted) {
        String name = submitted == null ? "" : submitted.replaceAll("\\p{C}", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.length() > 200 ? name.substring(name.length() - 200) : name;
        return name.isBlank() ? "import.csv" : name;
    }

    public List<ImportStatus> getRecent() {
        return imports.recent();
    }

    public List<ImportField> getFields() {
        return List.of(ImportField.values());
    }

    public @Nullable ImportPreview getPreview() {
        return preview;
    }

    public Typed getColumns() {
        return columns;
    }

    public @Nullable String getFileName() {
        return fileName;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
