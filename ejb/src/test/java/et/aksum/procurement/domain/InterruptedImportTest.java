package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.procurement.ImportStatus;
import et.aksum.shared.Uuid7;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An import whose worker died is carried on by another, and one whose worker lives is left alone. */
class InterruptedImportTest extends ImportHouse {
    private static final int ROWS = 2_000;

    /** The whole history, with a real kill, is in the tests of the API. */
    @Test
    void an_import_killed_between_two_batches_goes_on_to_the_same_end() throws Exception {
        String undisturbed = endOf(run(RealHistory.firstRows(ROWS), false));
        prepare();

        UUID run = start(RealHistory.firstRows(ROWS), false);
        ImportProgress killed = database.progress();
        killed.transaction = new DyingTransaction(database, 5);
        UUID deadWorker = Uuid7.next();
        assertThatIllegalStateException().isThrownBy(() -> asCaller(() -> killed.carryOn(run, deadWorker)));
        long done = Long.parseLong(
                database.value("select next_row - 1 from procurement.import_run where id = '" + run + "'"));
        assertThat(done).isBetween(500L, ROWS - 1L);
        database.asSuperuser(
                "update procurement.import_run set heartbeat_at = now() - interval '1 hour', attempts = 0 where id = '"
                        + run + "'");

        asCaller(() -> database.progress().carryOn(run, Uuid7.next()));

        assertThat(status(run).imported()).isEqualTo(ROWS);
        assertThat(endOf(status(run))).isEqualTo(undisturbed);
    }

    private String endOf(ImportStatus status) {
        return "%d imported, %d orders, %d shipments, %d milestones, %s"
                .formatted(
                        status.imported(),
                        count("purchase_order"),
                        count("shipment"),
                        count("order_milestone"),
                        one("select sum(total)::text from procurement.purchase_order where"));
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
}
