package et.aksum.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.identity.UserId;
import et.aksum.tenancy.OrganisationId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleHoldingTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @Test
    void a_role_counts_from_its_beginning_until_not_including_its_end() {
        RoleHolding holding = from(NOON);
        assertThat(holding.isValidAt(NOON.minusNanos(1))).isFalse();
        assertThat(holding.isValidAt(NOON)).isTrue();

        holding.end(NOON.plusHours(1));

        assertThat(holding.isValidAt(NOON.plusMinutes(59))).isTrue();
        assertThat(holding.isValidAt(NOON.plusHours(1))).isFalse();
    }

    @Test
    void a_role_ended_before_it_begins_never_counts() {
        RoleHolding holding = from(NOON);

        holding.end(NOON.minusDays(1));

        assertThat(holding.isValidAt(NOON)).isFalse();
    }

    private static RoleHolding from(OffsetDateTime moment) {
        return new RoleHolding(
                new OrganisationId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                UUID.randomUUID(),
                moment,
                null,
                null,
                null);
    }
}
