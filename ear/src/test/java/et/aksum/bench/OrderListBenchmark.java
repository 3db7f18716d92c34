package et.aksum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import et.aksum.harness.HistoryImports;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of fifty orders among some six thousand: over HTTP with a token, beside the same SQL over JDBC. */
class OrderListBenchmark {
    private static final String ORGANISATION = "addis-medical";
    private static final int PAGES = 300;

    /** What the list asks the database, literally. */
    private static final String SQL =
            """
            select o.id, o.number, o.source_number, o.kind, o.status, o.supplier_id, s.name, o.project_code, o.country, o.incoterm,
                   o.mode, o.currency, o.total, o.order_date, o.drafted_by, o.created_at, o.version
            from procurement.purchase_order o, procurement.supplier s where o.supplier_id = s.id order by o.id desc limit 51""";

    private final ApiClient api = Buyer.drafting(ORGANISATION).api();
    private final String context = BareTable.signed(Database.organisation(ORGANISATION));

    @BeforeAll
    static void with_the_history() {
        if (Database.number("select count(*) from procurement.purchase_order") < 1_000) {
            HistoryImports.first(ORGANISATION);
        }
        Database.execute("analyze");
    }

    @Test
    void a_page_of_orders() throws Exception {
        try (Connection connection = Harness.server().application("")) {
            connection.setAutoCommit(false);
            List<List<Double>> ours = new ArrayList<>();
            List<List<Double>> bare = new ArrayList<>();
            Rounds medians =
                    Rounds.alternate(() -> median(ours, this::page), () -> median(bare, () -> query(connection)));

            Results.duration("page of 50 orders, p50", "ms", medians, "");
            Results.duration("page of 50 orders, p95", "ms", new Rounds(tails(ours), tails(bare)), "");
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double median(List<List<Double>> rounds, Step step) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            long start = System.nanoTime();
            step.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        rounds.add(millis);
        return Rounds.percentile(millis, 50);
    }

    /** Of the counted rounds. */
    private static List<Double> tails(List<List<Double>> rounds) {
        return rounds.stream()
                .skip(1)
                .map(millis -> Rounds.percentile(millis, 95))
                .toList();
    }

    private void page() {
        var answer = api.get("procurement/orders?limit=50");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getAsJsonArray("items")).hasSize(50);
    }

    private void query(Connection connection) throws Exception {
        BareTable.bind(connection, context);
        try (PreparedStatement select = connection.prepareStatement(SQL);
                ResultSet row = select.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                for (int column = 1; column <= 17; column++) {
                    row.getObject(column);
                }
                rows++;
            }
            assertThat(rows).isEqualTo(51);
        }
        connection.commit();
    }
}
