package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.procurement.ImportStatus;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The import on a real PostgreSQL with the real schema. */
class ImportProgressTest extends ImportHouse {
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
}
