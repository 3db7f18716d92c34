package et.aksum.procurement.portal;

import et.aksum.platform.portal.Bars;
import et.aksum.platform.portal.Formats;
import et.aksum.platform.portal.Labels;
import et.aksum.procurement.ImportId;
import et.aksum.procurement.ImportQueries;
import et.aksum.procurement.ImportRefusal.ImportNotFound;
import et.aksum.procurement.ImportStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, what became of the rows, what they amount to. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final int SHARES = 12;

    @Inject
    ImportQueries imports;

    @Inject
    Formats formats;

    private @Nullable String id;
    private @Nullable ImportStatus status;
    private List<ImportStatus.Share> suppliers = List.of();
    private List<ImportStatus.Share> countries = List.of();

    /** Reads the import the address names; asked again every second while it runs. */
    public void open() {
        ImportStatus now = imports.status(run());
        status = now;
        if (now.state() == ImportStatus.State.DONE) {
            suppliers = largestFirst(imports.totalsBySupplier(run()));
            countries = largestFirst(imports.totalsByCountry(run()));
        }
    }

    public boolean isRunning() {
        return status != null && status.state() == ImportStatus.State.RUNNING;
    }

    /** Rows by what became of them. */
    public Bars getOutcome() {
        ImportStatus now = status;
        return now == null
                ? Bars.of(List.of())
                : Bars.of(List.of(
                        entry("imports.imported", now.imported()),
                        entry("imports.unchanged", now.unchanged()),
                        entry("imports.rejected", now.rejected())));
    }

    private Bars.Entry entry(String key, long rows) {
        return new Bars.Entry(Labels.text(Labels.locale(), key), rows, formats.number(rows), null);
    }

    private static List<ImportStatus.Share> largestFirst(List<ImportStatus.Share> shares) {
        return shares.stream()
                .sorted(Comparator.comparing(ImportStatus.Share::amount).reversed())
                .toList();
    }

    private ImportId run() {
        try {
            return new ImportId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new ImportNotFound(new ImportId(new UUID(0, 0)));
        }
    }

    public List<ImportStatus.Share> getSuppliers() {
        return suppliers;
    }

    public List<ImportStatus.Share> getCountries() {
        return countries;
    }

    public int getShown() {
        return SHARES;
    }

    public @Nullable ImportStatus getStatus() {
        return status;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
