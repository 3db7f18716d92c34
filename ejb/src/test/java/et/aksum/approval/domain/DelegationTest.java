package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DelegationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00Z");
    private static final UserId ABEBE = new UserId(UUID.randomUUID());
    private static final UserId HANNA = new UserId(UUID.randomUUID());

    @Test
    void it_counts_from_its_first_moment_until_just_before_its_last() {
        Delegation away = delegation(HANNA, NOW.plusDays(1), NOW.plusDays(3));

        assertThat(away.isInForce(NOW)).isFalse();
        assertThat(away.isInForce(NOW.plusDays(1))).isTrue();
        assertThat(away.isInForce(NOW.plusDays(3).minusNanos(1))).isTrue();
        assertThat(away.isInForce(NOW.plusDays(3))).isFalse();
    }

    @Test
    void once_revoked_it_counts_no_more_and_revoking_again_changes_nothing() {
        Delegation away = delegation(HANNA, NOW, NOW.plusDays(3));
        away.revoke(NOW.plusHours(1));
        away.revoke(NOW.plusHours(2));

        assertThat(away.isRevoked()).isTrue();
        assertThat(away.isInForce(NOW.plusHours(1))).isFalse();
    }

    @Test
    void nobody_stands_in_for_himself_for_no_time_in_the_past_or_for_more_than_a_year() {
        refused(ABEBE, NOW, NOW.plusDays(1));
        refused(HANNA, NOW, NOW);
        refused(HANNA, NOW.minusDays(2), NOW.minusDays(1));
        refused(HANNA, NOW, NOW.plusDays(367));
        assertThat(delegation(HANNA, NOW, NOW.plusDays(366)).to()).isEqualTo(HANNA);
    }

    private static void refused(UserId to, OffsetDateTime from, OffsetDateTime until) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> delegation(to, from, until));
    }

    private static Delegation delegation(UserId to, OffsetDateTime from, OffsetDateTime until) {
        return new Delegation(UUID.randomUUID(), ABEBE, to, null, from, until, "On leave", NOW);
    }
}
