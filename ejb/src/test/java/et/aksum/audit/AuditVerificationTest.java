package et.aksum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditVerificationTest {
    private final AuditHouse house = new AuditHouse();

    @BeforeEach
    void a_trail_of_entries_with_and_without_place_and_of_sealed_row_changes() {
        house.record(new AuditEvent("one.done", "thing", "1", Map.of("note", "ሰላም \"quoted\"")));
        house.record(new AuditEvent("two.done", "thing", "2", Map.of(), addis()));
        house.addPerson("abebe");
        house.addPerson("kebede");
        house.record(new AuditEvent("five.done", "thing", "5"));
    }

    @Test
    void an_untouched_trail_verifies() {
        assertThat(house.verify()).isEqualTo(new VerificationResult(true, 5, null, null));
    }

    @Test
    void an_empty_trail_verifies() {
        assertThat(new AuditHouse().verify()).isEqualTo(new VerificationResult(true, 0, null, null));
    }

    @Test
    void a_changed_entry_is_named() {
        house.tamper("update audit.entry set actor_name = 'Somebody Else' where org_id = $org and seq = 2");

        assertBadRow(2, "does not match its hash");
    }

    @Test
    void a_moved_place_is_named() {
        house.tamper("update audit.entry set latitude = 8.5 where org_id = $org and seq = 2");

        assertBadRow(2, "does not match its hash");
    }

    @Test
    void a_removed_entry_is_named() {
        house.tamper("delete from audit.entry where org_id = $org and seq = 3");

        assertBadRow(3, "missing");
    }

    @Test
    void two_swapped_entries_are_named() {
        house.tamper(
                """
                update audit.entry set seq = 100 where org_id = $org and seq = 1;
                update audit.entry set seq = 1 where org_id = $org and seq = 2;
                update audit.entry set seq = 2 where org_id = $org and seq = 100""");

        assertBadRow(1, "does not continue");
    }

    @Test
    void a_cut_tail_is_named() {
        house.tamper("delete from audit.entry where org_id = $org and seq = 5");

        assertBadRow(5, "tail is cut off");
    }

    @Test
    void a_head_set_back_is_named() {
        house.tamper("update audit.chain_head set seq = 3 where org_id = $org");

        assertBadRow(4, "behind the head");
    }

    @Test
    void a_removed_head_is_named() {
        house.tamper("delete from audit.chain_head where org_id = $org");

        assertBadRow(1, "behind the head");
    }

    @Test
    void a_tail_cut_off_together_with_the_number_of_the_head_still_shows() {
        house.tamper(
                "delete from audit.entry where org_id = $org and seq = 5; update audit.chain_head set seq = 4 where org_id = $org");

        assertBadRow(4, "head of the chain does not match");
    }

    @Test
    void a_changed_before_after_record_is_named_by_its_seal() {
        house.tamper(
                "update audit.row_change set after = after || '{\"username\": \"other\"}' where org_id = $org and id = (select min(id) from audit.row_change where org_id = $org)");

        assertBadRow(3, "altered");
    }

    @Test
    void a_removed_before_after_record_is_named_by_its_seal() {
        house.tamper(
                "delete from audit.row_change where org_id = $org and id = (select max(id) from audit.row_change where org_id = $org)");

        assertBadRow(4, "0 are found");
    }

    @Test
    void an_invented_before_after_record_is_reported() {
        house.tamper(
                "insert into audit.row_change (org_id, txid, changed_at, table_name, row_id, operation, after, opens_seal) values ($org, 1, now(), 'x', 'y', 'I', '{}', false)");

        assertThat(house.verify().ok()).isFalse();
        assertThat(house.verify().reason()).contains("belong to no entry");
    }

    private void assertBadRow(long seq, String reason) {
        VerificationResult result = house.verify();
        assertThat(result.ok()).isFalse();
        assertThat(result.firstBadRow()).isEqualTo(seq);
        assertThat(result.reason()).contains(reason);
    }

    private static GeoStamp addis() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-22T10:00:00.123456Z");
        return new GeoStamp(
                new BigDecimal("9.03"), new BigDecimal("38.74"), new BigDecimal("5"), GeoSource.GPS, now, now, false);
    }
}
