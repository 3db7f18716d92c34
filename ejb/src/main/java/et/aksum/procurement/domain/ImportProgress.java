package et.aksum.procurement.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.catalogue.ItemDirectory;
import et.aksum.catalogue.ReferenceData;
import et.aksum.catalogue.ReferenceData.CurrencyRow;
import et.aksum.catalogue.ReferenceData.IncotermRow;
import et.aksum.procurement.domain.RowReader.References;
import et.aksum.shared.BusinessDay;
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
                end(
                        run,
                        worker,
                        "The import met a technical error three times at the same rows. Rows before them are imported.");
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
        DryRunMemory memory = new DryRunMemory();
        long done = run.nextRow() - 1;
        long rowNo = 0;
        while (true) {
            boolean again = rowNo < done;
            long most = again ? Math.min(ROWS_IN_BATCH, done - rowNo) : ROWS_IN_BATCH;
            List<ReadRow> batch = nextRows(csv, reader, rowNo, most);
            if (batch.isEmpty()) {
                return true;
            }
            if (again && run.dryRun()) {
                transaction.call(() -> results(run, batch, memory));
            } else if (!again) {
                long nextRow = rowNo + 1;
                DryRunMemory known = run.dryRun() ? memory : new DryRunMemory();
                if (!transaction.call(() -> apply(run, worker, nextRow, batch, file.taken(), known))) {
                    return false;
                }
            }
            rowNo += batch.size();
        }
    }

    private static List<ReadRow> nextRows(CsvReader csv, RowReader reader, long rowNo, long most) {
        List<ReadRow> batch = new ArrayList<>();
        while (batch.size() < most) {
            CsvRecord record = csv.next();
            if (record == null) {
                break;
            }
            batch.add(read(reader, record, rowNo + batch.size() + 1));
        }
        return batch;
    }

    private boolean apply(
            ImportRun run, UUID worker, long nextRow, List<ReadRow> batch, long bytesDone, DryRunMemory memory) {
        if (!store.holds(run.id(), worker, nextRow)) {
            return false;
        }
        store.advance(run.id(), results(run, batch, memory), bytesDone);
        return true;
    }

    private List<RowResult> results(ImportRun run, List<ReadRow> batch, DryRunMemory memory) {
        LocalDate today = BusinessDay.today(clock);
        return store.call(connection -> new HistoryBatch(connection, run, catalogue, today, memory).apply(batch));
    }

    private void end(ImportRun run, UUID worker, @Nullable String failure) {
        transaction.call(() -> {
            if (store.end(run.id(), worker, failure)) {
                trail.record(new AuditEvent(
                        failure == null ? "import.finished" : "import.failed",
                        "import",
                        run.id().toString(),
                        Map.of(
                                "file",
                                run.fileName(),
                                "dryRun",
                                run.dryRun(),
                                "failure",
                                failure == null ? "" : failure)));
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
                reference.incoterms().stream()
                        .collect(Collectors.toMap(IncotermRow::code, ImportProgress::lastEdition))));
    }

    private static int lastEdition(IncotermRow rule) {
        Integer last = rule.lastEdition();
        return last == null ? 0 : last;
    }
}
