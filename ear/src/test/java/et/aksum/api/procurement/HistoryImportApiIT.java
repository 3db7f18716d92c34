package et.aksum.api.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.HistoryFile;
import et.aksum.harness.HistoryImports;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The real file, dirty as it is: every row accounted for, every cent in its place, nothing twice. */
class HistoryImportApiIT {
    private static final String ORGANISATION = "addis-medical";
    private static final long ROWS = 10_324;
    private final JsonObject first = HistoryImports.first(ORGANISATION);
    private final ApiClient api = Buyer.drafting(ORGANISATION).api();

    @Test
    void every_row_of_the_real_file_is_accounted_for() {
        JsonObject rows = first.getAsJsonObject("rows");

        assertThat(first.get("state").getAsString()).as(first.toString()).isEqualTo("DONE");
        assertThat(rows.get("read").getAsLong())
                .isEqualTo(ROWS)
                .isEqualTo(HistoryFile.rows().size());
        assertThat(count(rows, "imported") + count(rows, "rejected") + count(rows, "unchanged"))
                .isEqualTo(ROWS);
        assertThat(count(rows, "imported")).as("rows imported").isGreaterThan(ROWS * 95 / 100);
        assertThat(rowsCsv().lines().count()).isGreaterThanOrEqualTo(ROWS + 1);
    }

    @Test
    void the_total_agrees_with_the_file_to_the_cent() {
        BigDecimal expected = HistoryFile.totals(row -> "USD").get("USD").subtract(rejectedAmount());

        JsonObject total = first.getAsJsonArray("totals").get(0).getAsJsonObject();

        assertThat(first.getAsJsonArray("totals")).hasSize(1);
        assertThat(total.get("currency").getAsString()).isEqualTo("USD");
        assertThat(total.get("amount").getAsBigDecimal()).isEqualByComparingTo(expected);
    }

    @Test
    void totals_by_supplier_agree_with_the_file_to_the_cent() {
        assertThat(shares("supplier")).isEqualTo(normal(HistoryFile.totals(row -> row.get("vendor"))));
    }

    @Test
    void totals_by_country_agree_with_the_file_to_the_cent() {
        assertThat(shares("country")).isEqualTo(normal(HistoryFile.totals(row -> row.get("country"))));
    }

    @Test
    void what_lies_in_the_tables_agrees_with_the_file_to_the_cent() {
        BigDecimal stored = new BigDecimal(Database.text(
                """
                select sum(l.total) from procurement.purchase_order_line l
                join procurement.import_row r on r.org_id = l.org_id and r.source_id = l.source_row_id
                where l.org_id = ? and r.run_id = ?""",
                Database.organisation(ORGANISATION),
                HistoryImports.run(ORGANISATION)));

        assertThat(stored)
                .isEqualByComparingTo(
                        HistoryFile.totals(row -> "USD").get("USD").subtract(rejectedAmount()));
    }

    @Test
    void orders_filled_from_stock_are_not_counted_as_purchases() {
        long stock = HistoryFile.rows().stream()
                .map(row -> row.get("po / so #"))
                .filter(number -> number.startsWith("SO-"))
                .distinct()
                .count();

        assertThat(Database.number(
                        """
                        select count(distinct o.source_number) from procurement.purchase_order o
                        join procurement.purchase_order_line l on l.org_id = o.org_id and l.order_id = o.id
                        join procurement.import_row r on r.org_id = l.org_id and r.source_id = l.source_row_id
                        where o.org_id = ? and r.run_id = ? and o.kind = 'STOCK_RELEASE' and o.source_number like 'SO-%'""",
                        Database.organisation(ORGANISATION), HistoryImports.run(ORGANISATION)))
                .isEqualTo(stock);
        assertThat(Database.number(
                        """
                        select count(*) from procurement.purchase_order
                        where org_id = ? and kind = 'PURCHASE' and source_number like 'SO-%'""",
                        Database.organisation(ORGANISATION)))
                .isZero();
    }

    @Test
    void what_is_no_number_keeps_its_words() {
        long withWords = HistoryFile.rows().stream()
                .filter(row -> row.get("weight (kilograms)").startsWith("See "))
                .count();

        assertThat(Database.number(
                        """
                        select count(*) from procurement.purchase_order_line l
                        join procurement.import_row r on r.org_id = l.org_id and r.source_id = l.source_row_id
                        where l.org_id = ? and r.run_id = ? and l.weight_kg is null and l.weight_note like 'See %'""",
                        Database.organisation(ORGANISATION), HistoryImports.run(ORGANISATION)))
                .isEqualTo(withWords);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var before = Database.rows(
                "select count(*), sum(total) from procurement.purchase_order_line where org_id = ?",
                Database.organisation(ORGANISATION));

        JsonObject second = HistoryImports.finished(api, HistoryImports.start(ORGANISATION));

        assertThat(second.get("state").getAsString()).as(second.toString()).isEqualTo("DONE");
        assertThat(count(second.getAsJsonObject("rows"), "imported")).isZero();
        assertThat(count(second.getAsJsonObject("rows"), "unchanged"))
                .isEqualTo(count(first.getAsJsonObject("rows"), "imported"));
        assertThat(second.get("totals")).isEqualTo(first.get("totals"));
        assertThat(Database.rows(
                        "select count(*), sum(total) from procurement.purchase_order_line where org_id = ?",
                        Database.organisation(ORGANISATION)))
                .isEqualTo(before);
    }

    private static long count(JsonObject rows, String what) {
        return rows.get(what).getAsLong();
    }

    /** The line values of the rejected rows, looked up in the file by their ids. */
    private BigDecimal rejectedAmount() {
        Map<String, String> values = new TreeMap<>();
        HistoryFile.rows().forEach(row -> values.put(row.get("id"), row.get("line item value")));
        return rowsCsv()
                .lines()
                .map(line -> line.replace("\"", "").split(","))
                .filter(cells -> cells.length > 2 && cells[2].equalsIgnoreCase("REJECTED"))
                .map(cells -> new BigDecimal(values.get(cells[1])))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String rowsCsv() {
        return api.get("procurement/imports/" + first.get("id").getAsString() + "/rows.csv")
                .body();
    }

    private Map<String, BigDecimal> shares(String by) {
        String body = api.get("procurement/imports/" + first.get("id").getAsString() + "/totals?by=" + by)
                .body();
        Map<String, BigDecimal> shares = new TreeMap<>();
        StreamSupport.stream(JsonParser.parseString(body).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .forEach(share -> shares.merge(
                        share.get("name").getAsString(), share.get("amount").getAsBigDecimal(), BigDecimal::add));
        return normal(shares);
    }

    private static Map<String, BigDecimal> normal(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> normal = new TreeMap<>();
        amounts.forEach((name, amount) -> normal.put(name, amount.setScale(2)));
        return normal;
    }
}
