package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.HistoryFile;
import et.aksum.harness.HistoryImports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed in the middle of an import picks it up after the next start, and nobody can tell afterwards. */
class InterruptedImportApiIT {
    private static final String DISTURBED = "hawassa-diagnostics";
    private static final String UNDISTURBED = "addis-medical";

    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    @Test
    void a_killed_import_ends_exactly_like_one_that_was_left_alone() {
        Path history = HistoryFile.beginning(folder, ROWS, "-" + Buyer.unique());
        String undisturbed = HistoryImports.start(UNDISTURBED, history);
        JsonObject expected =
                HistoryImports.finished(Buyer.drafting(UNDISTURBED).api(), undisturbed);
        String run = HistoryImports.start(DISTURBED, history);
        Awaitility.await("the import to be under way")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> imported(run) > 0);
        long atTheKill = imported(run);

        Harness.server().killAndStartAgain();

        assertThat(atTheKill).as("rows imported when the server was killed").isBetween(1L, ROWS - 1L);
        JsonObject end = HistoryImports.finished(Buyer.drafting(DISTURBED).api(), run);
        assertThat(end.get("state").getAsString()).as(end.toString()).isEqualTo("DONE");
        assertThat(end.getAsJsonObject("rows").get("imported").getAsLong()).isGreaterThan(ROWS / 2);
        assertThat(end.get("rows")).isEqualTo(expected.get("rows"));
        assertThat(end.get("totals")).isEqualTo(expected.get("totals"));
        assertThat(endState(DISTURBED, UUID.fromString(run)))
                .isEqualTo(endState(UNDISTURBED, UUID.fromString(undisturbed)));
    }

    private static long imported(String run) {
        return HistoryImports.status(Buyer.drafting(DISTURBED).api(), run)
                .getAsJsonObject("rows")
                .get("imported")
                .getAsLong();
    }

    /** Every order of the run with its lines, shipments and steps, without ids and times of writing. */
    private static String endState(String organisation, UUID run) {
        return Database.text(
                """
                select count(*) || ':' || md5(string_agg(fact, '|' order by fact)) from (
                  select concat_ws(',', o.source_number, o.kind, o.status, o.currency, s.name, o.country, o.total,
                                   l.line_no, l.source_row_id, l.quantity, l.pack_price, l.unit_price, l.total,
                                   l.weight_kg, l.weight_note, l.freight_amount, l.freight_note, l.insurance_amount, l.insurance_note, l.scheduled_on,
                                   l.total_note, l.manufacturing_site, l.first_line,
                                   i.name, sh.number, sh.mode) as fact
                  from procurement.purchase_order o
                  join procurement.supplier s on s.org_id = o.org_id and s.id = o.supplier_id
                  join procurement.purchase_order_line l on l.org_id = o.org_id and l.order_id = o.id
                  join catalogue.item i on i.org_id = l.org_id and i.id = l.item_id
                  left join procurement.shipment sh on sh.org_id = l.org_id and sh.id = l.shipment_id
                  join procurement.import_row r on r.org_id = l.org_id and r.source_id = l.source_row_id
                  where o.org_id = ? and r.run_id = ?
                  union all
                  select concat_ws(',', o.source_number, m.code, m.planned_on, m.actual_on, m.note)
                  from procurement.order_milestone m
                  join procurement.purchase_order o on o.org_id = m.org_id and o.id = m.order_id
                  where m.org_id = ? and exists (select from procurement.purchase_order_line l
                    join procurement.import_row r on r.org_id = l.org_id and r.source_id = l.source_row_id
                    where l.org_id = o.org_id and l.order_id = o.id and r.run_id = ?)
                ) facts""",
                Database.organisation(organisation),
                run,
                Database.organisation(organisation),
                run);
    }
}
