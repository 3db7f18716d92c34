package et.aksum.procurement.domain;

import et.aksum.procurement.ImportStatus;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An organisation of its own for each test, into which purchase history is imported. */
abstract class ImportHouse {
    private static final String HEADER =
            "id,po / so #,asn/dn #,country,fulfill via,vendor,item description,line item quantity,line item value,pack price,weight (kilograms),freight cost (usd),scheduled delivery date,delivered to client date\n";

    final ProcurementDatabase database = ProcurementDatabase.get();
    final ImportStore store = database.store();
    Caller caller;

    @BeforeEach
    void prepare() {
        caller = database.organisation("org-" + Uuid7.next().toString().substring(24));
    }

    ImportStatus run(InputStream file, boolean dryRun) {
        UUID run = start(file, dryRun);
        asCaller(() -> database.progress().carryOn(run, Uuid7.next()));
        return status(run);
    }

    UUID start(InputStream file, boolean dryRun) {
        UploadStore uploads = new UploadStore();
        uploads.store = store;
        UUID run = Uuid7.next();
        database.call(caller, () -> {
            try (Upload upload = new Upload(file)) {
                uploads.add(
                        new UploadStore.Accepted(run, "history.csv", dryRun, upload.columns(null), "USD", List.of()),
                        upload);
            }
            return run;
        });
        return run;
    }

    void asCaller(Runnable work) {
        TenantContext.callAs(caller, () -> {
            work.run();
            return 1;
        });
    }

    ImportStatus status(UUID run) {
        ImportReader reader = new ImportReader();
        reader.store = store;
        return database.call(caller, () -> reader.status(run)).orElseThrow();
    }

    static InputStream csv(String rows) {
        return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    long count(String what) {
        String where = what.contains(" where ") ? " and " : " where ";
        return Long.parseLong(database.value(
                "select count(*) from procurement." + what + where + "org_id = '" + caller.organisation() + "'"));
    }

    String one(String sql) {
        return database.value(sql + " org_id = '" + caller.organisation() + "'");
    }

    String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "supplier",
                "purchase_order",
                "purchase_order_line",
                "shipment",
                "order_milestone",
                "milestone_completion")) {
            all.append(one(
                    "select md5(string_agg(md5(t::text), '' order by t.id)) from procurement." + table + " t where"));
        }
        return all.toString();
    }
}
