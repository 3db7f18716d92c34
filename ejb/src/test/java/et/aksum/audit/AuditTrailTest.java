package et.aksum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Channel;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private final AuditHouse house = new AuditHouse();

    @Test
    void an_entry_tells_who_how_and_where() {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-22T10:00:00Z");
        house.record(new AuditEvent(
                "milestone.completed",
                "purchase-order",
                "7",
                Map.of("code", "arrived"),
                new GeoStamp(new BigDecimal("9.03"), new BigDecimal("38.74"), null, GeoSource.NETWORK, at, at, true)));

        AuditRow row = house.work(() -> house.wiring.get(AuditQueries.class).ofSubject("purchase-order", "7"))
                .get(0);

        assertThat(row.seq()).isEqualTo(1);
        assertThat(row.actorName()).isEqualTo("Selam Bekele");
        assertThat(row.channel()).isEqualTo(Channel.API);
        assertThat(row.level()).isEqualTo(AuthenticationLevel.SECOND_FACTOR);
        assertThat(row.address()).isEqualTo("192.0.2.7");
        assertThat(row.details()).isEqualTo("{\"code\":\"arrived\"}");
        assertThat(row.geo()).satisfies(geo -> {
            assertThat(geo.mock()).isTrue();
            assertThat(geo.latitude()).isEqualByComparingTo("9.03");
            assertThat(geo.source()).isEqualTo(GeoSource.NETWORK);
        });
    }

    @Test
    void an_action_that_fails_leaves_no_entry() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.work(() -> {
                    house.wiring.get(AuditTrail.class).record(new AuditEvent("thing.done", "thing", "1"));
                    throw new InvalidInput("x", "refused afterwards");
                }));

        List<AuditRow> rows =
                house.work(() -> house.wiring.get(AuditQueries.class).ofSubject("thing", "1"));
        assertThat(rows).isEmpty();
    }

    @Test
    void nothing_is_recorded_for_nobody() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> house.wiring.get(AuditTrail.class).record(new AuditEvent("thing.done", "thing", "1")));
    }
}
