package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.procurement.ImportStatus;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import on a real PostgreSQL with the real schema. */
class ImportProgressTest {
    private static final String HEADER =
            "id,po / so #,asn/dn #,country,fulfill via,vendor,item description,line item quantity,line item value,pack price,weight (kilograms),freight cost (usd),scheduled delivery date,delivered to client date\n";

    private final ProcurementDatabase database = ProcurementDatabase.get();
    private final ImportStore store = database.store();
    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = database.organisation("org-" + Uuid7.next().toString().substring(24));
    }

    @Test
    void the_real_history_comes_in_whole_and_a_second_time_changes_nothing() throws Exception {
        ImportStatus first = run(Files.newInputStream(RealHistory.file()), false);
        assertThat(first.state()).isEqualTo(ImportStatus.State.DONE);
        assertThat(List.of(first.read(), first.imported(), first.rejected(), first.unchanged()))
                .containsExactly(10_324L, 10_324L, 0L, 0L);
        assertThat(first.totals()).hasSize(1);
        assertThat(first.totals().get(0).amount()).isEqualByComparingTo("1627584457.29");
        assertThat(count("purchase_order")).isEqualTo(6_233);
        assertThat(count("purchase_order where kind = 'STOCK_RELEASE'")).isEqualTo(3_417);
        assertThat(count("purchase_order where status <> 'CLOSED'")).isZero();
        assertThat(count("shipment")).isEqualTo(7_030);
        assertThat(count("purchase_order_line")).isEqualTo(10_324);
        assertThat(count("purchase_order_line where total_note is not null")).isEqualTo(719);
        assertThat(count("supplier")).isEqualTo(73);
        assertThat(count("supplier where kind = 'OWN_STOCK'")).isEqualTo(1);
        String before = fingerprint();

        ImportStatus second = run(Files.newInputStream(RealHistory.file()), false);

        assertThat(List.of(second.imported(), second.rejected(), second.unchanged()))
                .containsExactly(0L, 0L, 10_324L);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_dry_run_checks_every_row_and_stores_no_order() {
        ImportStatus dry =
                run(csv("1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,100,10,5,7,2-Jun-06,3-Jun-06\n"), true);
        assertThat(dry.imported()).isEqualTo(1);
        assertThat(count("purchase_order")).isZero();
        assertThat(count("supplier")).isZero();
        assertThat(count("import_row")).isEqualTo(1);
    }

    @Test
    void every_bad_row_has_its_reason_and_the_others_come_in() {
        ImportStatus status = run(
                csv(
                        "1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,100,10,See ASN-93 (ID#:1281),Freight Included in Commodity Cost,2-Jun-06,3-Jun-06\n"
                                + "2,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,-1,100,10,,,2-Jun-06,3-Jun-06\n"
                                + "3,SCMS-1\n"
                                + ",SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,1,100,10,,,2-Jun-06,3-Jun-06\n"
                                + "1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,100,10,,,2-Jun-06,3-Jun-06\n"
                                + "6,SCMS-1,ASN-1,Kenya,Direct Drop,Acme,Gloves,10,100,10,,,2-Jun-06,3-Jun-06\n"
                                + "7,SO-1,ASN-1,Kenya,Direct Drop,Acme,Gloves,10,100,10,,,2-Jun-06,3-Jun-06\n"
                                + "8,SCMS-1,ASN-2,Ethiopia,Direct Drop,Acme,Gloves,2,1.005,10,,,2-Jun-06,3-Jun-06\n"
                                + "9,SCMS-1,ASN-2,Ethiopia,Direct Drop,Acme,Gloves,2,21,10,,,2-Jun-06,Date Not Captured\n"),
                false);
        assertThat(status.imported()).isEqualTo(2);
        assertThat(status.rejected()).isEqualTo(7);
        assertThat(database.value(
                        "select string_agg(row_no || ': ' || reason, e'\\n' order by row_no) from procurement.import_row where outcome = 'REJECTED' and org_id = '"
                                + caller.organisation() + "'"))
                .isEqualTo(
                        """
                        2: quantity -1 is not more than zero
                        3: has 2 columns instead of 14
                        4: row id is missing
                        5: id 1 was in row 1 already
                        6: order SCMS-1 has another country in an earlier row
                        7: order SO-1 and fulfilment "Direct Drop" contradict each other: stock release or purchase?
                        8: line value 1.005 has more than 2 decimals""");
        assertThat(
                        one(
                                "select weight_note || ' / ' || freight_note from procurement.purchase_order_line where line_no = 1 and"))
                .isEqualTo("See ASN-93 (ID#:1281) / Freight Included in Commodity Cost");
        assertThat(one("select status from procurement.purchase_order where")).isEqualTo("IN_PROGRESS");
        assertThat(
                        one(
                                "select note from procurement.order_milestone where actual_on is null and code = 'delivered' and"))
                .isEqualTo("Date Not Captured");
    }

    @Test
    void the_same_id_with_other_content_is_rejected_later() {
        run(csv("1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,100,10,5,7,2-Jun-06,3-Jun-06\n"), false);
        ImportStatus again =
                run(csv("1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,101,10,5,7,2-Jun-06,3-Jun-06\n"), false);
        assertThat(again.rejected()).isEqualTo(1);
        assertThat(one("select total::text from procurement.purchase_order where"))
                .isEqualTo("100.0000");
    }

    @Test
    void an_import_killed_between_two_batches_goes_on_to_the_same_end() throws Exception {
        UUID run = start(Files.newInputStream(RealHistory.file()), false);
        ImportProgress killed = database.progress();
        killed.transaction = new DyingTransaction(database, 9);
        UUID deadWorker = Uuid7.next();
        assertThatIllegalStateException().isThrownBy(() -> asCaller(() -> killed.carryOn(run, deadWorker)));
        long done = Long.parseLong(
                database.value("select next_row - 1 from procurement.import_run where id = '" + run + "'"));
        assertThat(done).isBetween(500L, 10_000L);
        database.asSuperuser(
                "update procurement.import_run set heartbeat_at = now() - interval '1 hour', attempts = 0 where id = '"
                        + run + "'");

        asCaller(() -> database.progress().carryOn(run, Uuid7.next()));

        assertThat(status(run).imported()).isEqualTo(10_324);
        assertThat(count("purchase_order")).isEqualTo(6_233);
        assertThat(count("order_milestone")).isEqualTo(2 * 6_233 + 2 * 7_030);
        assertThat(one("select sum(total)::text from procurement.purchase_order where"))
                .isEqualTo("1627584457.2900");
    }

    @Test
    void a_dry_run_says_what_the_real_run_will_do_even_across_batches_and_a_kill() {
        StringBuilder rows = new StringBuilder();
        for (int id = 1; id <= 1_200; id++) {
            String country = id == 1_150 ? "Kenya" : "Ethiopia";
            rows.append("%d,SCMS-%d,ASN-%d,%s,Direct Drop,Acme,Gloves,1,10,10,5,7,2-Jun-06,3-Jun-06\n"
                    .formatted(id, id % 50, id % 50, country));
        }
        UUID dry = start(csv(rows.toString()), true);
        ImportProgress killed = database.progress();
        killed.transaction = new DyingTransaction(database, 5);
        assertThatIllegalStateException().isThrownBy(() -> asCaller(() -> killed.carryOn(dry, Uuid7.next())));
        assertThat(status(dry).state()).isEqualTo(ImportStatus.State.RUNNING);
        database.asSuperuser(
                "update procurement.import_run set heartbeat_at = now() - interval '1 hour', attempts = 0 where id = '"
                        + dry + "'");
        asCaller(() -> database.progress().carryOn(dry, Uuid7.next()));

        ImportStatus real = run(csv(rows.toString()), false);

        assertThat(status(dry).rejected()).isEqualTo(1);
        assertThat(real.rejected()).isEqualTo(1);
        assertThat(
                        one(
                                "select string_agg(distinct row_no || ' ' || reason, ';') from procurement.import_row where outcome = 'REJECTED' and"))
                .isEqualTo("1150 order SCMS-0 has another country in an earlier row");
    }

    @Test
    void a_living_worker_keeps_its_import_to_itself() {
        UUID run =
                start(csv("1,SCMS-1,ASN-1,Ethiopia,Direct Drop,Acme,Gloves,10,100,10,5,7,2-Jun-06,3-Jun-06\n"), false);
        UUID first = Uuid7.next();
        assertThat(database.call(caller, () -> store.claim(run, first))).isPresent();
        assertThat(database.call(caller, () -> store.claim(run, Uuid7.next()))).isEmpty();
        assertThat(database.call(caller, () -> store.waiting(Uuid7.next()))).isEmpty();
        assertThat(database.call(caller, () -> store.claim(run, first))).isPresent();
    }

    private ImportStatus run(InputStream file, boolean dryRun) {
        UUID run = start(file, dryRun);
        asCaller(() -> database.progress().carryOn(run, Uuid7.next()));
        return status(run);
    }

    private UUID start(InputStream file, boolean dryRun) {
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

    private void asCaller(Runnable work) {
        TenantContext.callAs(caller, () -> {
            work.run();
            return 1;
        });
    }

    private ImportStatus status(UUID run) {
        ImportReader reader = new ImportReader();
        reader.store = store;
        return database.call(caller, () -> reader.status(run)).orElseThrow();
    }

    private static InputStream csv(String rows) {
        return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private long count(String what) {
        String where = what.contains(" where ") ? " and " : " where ";
        return Long.parseLong(database.value(
                "select count(*) from procurement." + what + where + "org_id = '" + caller.organisation() + "'"));
    }

    private String one(String sql) {
        return database.value(sql + " org_id = '" + caller.organisation() + "'");
    }

    private String fingerprint() {
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
