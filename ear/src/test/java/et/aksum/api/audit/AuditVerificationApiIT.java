package et.aksum.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import et.aksum.harness.ApiClient;
import et.aksum.harness.Buyer;
import et.aksum.harness.Database;
import et.aksum.harness.Harness;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the trail behind the application's back is found, with the first row that is wrong. */
class AuditVerificationApiIT {
    private static final String ORGANISATION = "hawassa-diagnostics";

    @Test
    void an_honest_trail_verifies() {
        Buyer.drafting(ORGANISATION).draft("USD", "1", "1.00");

        JsonObject result = verify();

        assertThat(result.get("ok").getAsBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("rows").getAsLong()).isPositive();
        assertThat(result.has("firstBadRow") && !result.get("firstBadRow").isJsonNull())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor_name = 'somebody else' where org_id = '%s' and seq = %d",
                "update audit.entry set details = '{}' || ' ' where org_id = '%s' and seq = %d",
                "delete from audit.entry where org_id = '%s' and seq = %d"
            })
    void a_row_changed_by_a_superuser_is_named(String tampering) {
        for (int i = 0; i < 3; i++) {
            Buyer.drafting(ORGANISATION).draft("USD", "1", "1.00");
        }
        UUID organisation = Database.organisation(ORGANISATION);
        long victim = Database.number("select max(seq) - 2 from audit.entry where org_id = ?", organisation);
        Database.execute(
                "drop table if exists public.kept",
                "create table public.kept as select * from audit.entry where org_id = '%s' and seq = %d"
                        .formatted(organisation, victim));
        Database.execute("set session_replication_role = replica", tampering.formatted(organisation, victim));
        try {
            JsonObject result = verify();

            assertThat(result.get("ok").getAsBoolean()).as(result.toString()).isFalse();
            assertThat(result.get("firstBadRow").getAsLong()).isEqualTo(victim);
        } finally {
            Database.execute(
                    "set session_replication_role = replica",
                    "delete from audit.entry where org_id = '%s' and seq = %d".formatted(organisation, victim),
                    "insert into audit.entry select * from public.kept",
                    "drop table public.kept");
        }
        assertThat(verify().get("ok").getAsBoolean()).isTrue();
    }

    @Test
    void a_tail_that_was_cut_off_is_missed() {
        Buyer.drafting(ORGANISATION).draft("USD", "1", "1.00");
        UUID organisation = Database.organisation(ORGANISATION);
        long last = Database.number("select max(seq) from audit.entry where org_id = ?", organisation);
        Database.execute("create table public.tail as select * from audit.entry where org_id = '%s' and seq = %d"
                .formatted(organisation, last));
        Database.execute(
                "set session_replication_role = replica",
                "delete from audit.entry where org_id = '%s' and seq = %d".formatted(organisation, last));
        try {
            JsonObject result = verify();

            assertThat(result.get("ok").getAsBoolean()).as(result.toString()).isFalse();
            assertThat(result.get("firstBadRow").getAsLong()).isEqualTo(last);
        } finally {
            Database.execute(
                    "set session_replication_role = replica",
                    "insert into audit.entry select * from public.tail",
                    "drop table public.tail");
        }
    }

    private static JsonObject verify() {
        return ApiClient.of(Harness.server().info().person(ORGANISATION, "auditor"))
                .get("audit/verification")
                .json();
    }
}
