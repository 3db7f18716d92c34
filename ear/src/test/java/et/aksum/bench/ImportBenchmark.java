package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.HistoryImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The real history: uploaded, read, judged row by row and written, beside the plain JDBC batch insert of the rows that came
 * out of it into the same tables, as the same role, under the same policies and triggers.
 */
class ImportBenchmark {
    private static final String ORGANISATION = "addis-medical";
    private static final long ROWS = 10_324;

    /** What an import writes that stays; parents first. The report of each row is extra work of ours alone. */
    private static final List<String> TABLES = List.of(
            "procurement.import_run",
            "procurement.supplier",
            "catalogue.item",
            "procurement.purchase_order",
            "procurement.shipment",
            "procurement.purchase_order_line",
            "procurement.order_milestone",
            "procurement.milestone_completion");

    private final ApiClient api = Buyer.drafting(ORGANISATION).api();
    private final List<BareTable> bare = new ArrayList<>();

    @Test
    void import_of_the_real_history() throws Exception {
        List<Double> seconds = new ArrayList<>();
        Rounds rounds = Rounds.alternate(
                () -> {
                    double took = imported();
                    seconds.add(took);
                    return ROWS / took;
                },
                () -> ROWS / inserted());

        Results.rate("import of the real history", "rows/s", rounds, "ratio ≥ 0.35");
        Results.figure(
                "import of the real history, 10,324 rows",
                "s",
                Rounds.percentile(seconds.subList(1, seconds.size()), 50),
                "≤ 20");
        Results.figure("server's memory at its highest, with imports", "MB resident", peakMegabytes(), "≤ 700");
        empty();
        imported();
    }

    private double imported() throws Exception {
        empty();
        long start = System.nanoTime();
        String run = HistoryImports.start(ORGANISATION);
        JsonObject end = Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(4))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(
                        () -> HistoryImports.status(api, run),
                        status -> !status.get("state").getAsString().equals("RUNNING"));
        double took = (System.nanoTime() - start) / 1e9;
        assertThat(end.get("state").getAsString()).isEqualTo("DONE");
        assertThat(end.getAsJsonObject("rows").get("read").getAsLong()).isEqualTo(ROWS);
        if (bare.isEmpty()) {
            try (Connection superuser = Harness.server().superuser()) {
                for (String table : TABLES) {
                    bare.add(BareTable.read(superuser, table, Database.organisation(ORGANISATION)));
                }
            }
        }
        return took;
    }

    private double inserted() throws Exception {
        empty();
        try (Connection connection = Harness.server().application("reWriteBatchedInserts=true")) {
            connection.setAutoCommit(false);
            String context = BareTable.signed(Database.organisation(ORGANISATION));
            long start = System.nanoTime();
            BareTable.bind(connection, context);
            for (BareTable table : bare) {
                table.insert(connection);
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** As before the first import; the demo's own orders go as well. */
    private static void empty() {
        Database.execute(
                "set session_replication_role = replica",
                "truncate " + String.join(", ", TABLES) + ", procurement.import_row, audit.row_change cascade",
                "checkpoint");
    }

    private static double peakMegabytes() throws Exception {
        Path status = Path.of("/proc", String.valueOf(Harness.server().info().serverPid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
