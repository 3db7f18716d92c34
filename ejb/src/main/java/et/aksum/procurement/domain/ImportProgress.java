package et.aksum.procurement.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ReferenceData;
import et.aksum.catalogue.ReferenceData.CurrencyRow;
import et.aksum.catalogue.ReferenceData.IncotermRow;
import et.aksum.procurement.domain.RowReader.References;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries an import on, batch by batch, each in a transaction of its own together with the count of rows done. Killed at
 * any moment, it goes on after the last commit and ends in the same state.
 */
@ApplicationScoped
public class ImportProgress {
    private static final System.Logger LOG = System.getLogger(ImportProgress.class.getName());
    private static final int ROWS_IN_BATCH = 500;
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    ImportStore store;

    @Inject
    OwnTransaction transaction;

    @Inject
    ItemDirectory catalogue;

    @Inject
    ReferenceData reference;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Works on the import, in the name of the person who started it, until it is done or belongs to another worker. */
    public void carryOn(UUID id, UUID worker) {
        ImportRun run = transaction.call(() -> store.claim(id, worker).orElse(null));
        if (run != null) {
            Caller starter = new Caller(
                    new OrganisationId(run.organisation()),
                    run.startedBy(),
                    run.startedByName(),
                    AuthenticationLevel.SYSTEM,
                    null,
                    Channel.SYSTEM,
                    null,
                    null,
                    null);
            TenantContext.callAs(starter, () -> {
                carryOn(run, worker);
                return true;
            });
        }
    }

    private void carryOn(ImportRun run, UUID worker) {
        try {
            if (work(run, worker)) {
                end(run, worker, null);
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Import " + run.id() + " failed", failed);
            if (transaction.call(() -> store.countFailure(run.id())) >= MOST_ATTEMPTS) {
                end(run, worker, "The import met a technical error three times at the same rows. Rows before them are imported.");
            }
        }
    }

    /** False when another worker took over. */
    private boolean work(ImportRun run, UUID worker) {
        ChunkStream file = new ChunkStream(number -> transaction.call(() -> store.chunk(run.id(), number)));
        CsvReader csv = new CsvReader(file, run.charset());
        CsvRecord header = csv.next();
        if (header == null) {
            throw new IllegalStateException("The upload of import " + run.id() + " is gone");
        }
        ColumnMap columns = ColumnMap.of(header.cells(), run.mapping());
        RowReader reader = new RowReader(columns, run.currency(), references());
        long rowNo = 0;
        while (rowNo < run.nextRow() - 1 && csv.next() != null) {
            rowNo++;
        }
        while (true) {
            List<ReadRow> batch = new ArrayList<>();
            CsvRecord record;
            while (batch.size() < ROWS_IN_BATCH && (record = csv.next()) != null) {
                batch.add(read(reader, record, rowNo + batch.size() + 1));
            }
            if (batch.isEmpty()) {
                return true;
            }
            long nextRow = rowNo + 1;
            if (!transaction.call(() -> apply(run, worker, nextRow, batch, file.taken()))) {
                return false;
            }
            rowNo += batch.size();
        }
    }

    private boolean apply(ImportRun run, UUID worker, long nextRow, List<ReadRow> batch, long bytesDone) {
        if (!store.holds(run.id(), worker, nextRow)) {
            return false;
        }
        LocalDate today = LocalDate.now(clock.withZone(DocumentSeries.BUSINESS_ZONE));
        List<RowResult> results =
                store.call(connection -> new HistoryBatch(connection, run, catalogue, today).apply(batch));
        store.advance(run.id(), results, bytesDone);
        return true;
    }

    private void end(ImportRun run, UUID worker, @Nullable String failure) {
        transaction.call(() -> {
            if (store.end(run.id(), worker, failure)) {
                trail.record(new AuditEvent(
                        failure == null ? "import.finished" : "import.failed",
                        "import",
                        run.id().toString(),
                        Map.of("file", run.fileName(), "dryRun", run.dryRun(), "failure", failure == null ? "" : failure)));
            }
            return true;
        });
    }

    private static ReadRow read(RowReader reader, CsvRecord record, long rowNo) {
        try {
            HistoryRow content = reader.read(record);
            return new ReadRow(rowNo, record.lineNo(), content.id(), content, null);
        } catch (RowRejected rejected) {
            return new ReadRow(rowNo, record.lineNo(), reader.idOf(record), null, rejected.reason());
        }
    }

    private References references() {
        return transaction.call(() -> new References(
                reference.countriesByNameKey(),
                reference.currencies().stream().collect(Collectors.toMap(CurrencyRow::code, CurrencyRow::minorUnits)),
                reference.incoterms().stream().collect(Collectors.toMap(IncotermRow::code, ImportProgress::lastEdition))));
    }

    private static int lastEdition(IncotermRow rule) {
        Integer last = rule.lastEdition();
        return last == null ? 0 : last;
    }
}
