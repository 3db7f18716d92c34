package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.identity.LostFactor;
import et.aksum.identity.UserId;
import et.aksum.shared.InvalidInput;
import et.aksum.tenancy.OrganisationId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LostFactorRequestTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T08:00:00Z");
    private static final Duration DELAY = Duration.ofHours(24);
    private static final Duration OPEN = Duration.ofHours(72);

    private final UserId owner = new UserId(UUID.randomUUID());
    private final UserId colleague = new UserId(UUID.randomUUID());
    private final LostFactorRequest request = new LostFactorRequest(
            new OrganisationId(UUID.randomUUID()), owner, "My telephone fell into the lake.", new byte[32], NOW);

    @Test
    void it_is_ripe_after_the_delay_and_only_for_a_time() {
        confirm();

        assertThat(request.isRipe(NOW.plus(DELAY).minusSeconds(1))).isFalse();
        assertThat(request.isRipe(NOW.plus(DELAY))).isTrue();
        assertThat(request.isRipe(NOW.plus(DELAY).plus(OPEN).minusSeconds(1))).isTrue();
        assertThat(request.isRipe(NOW.plus(DELAY).plus(OPEN))).isFalse();
        assertThat(request.isOverdue(NOW.plus(DELAY).plus(OPEN))).isTrue();
        assertThat(request.isOverdue(NOW.plus(DELAY))).isFalse();
    }

    @Test
    void nobody_vouches_for_himself_or_without_saying_how_he_knows() {
        assertThatExceptionOfType(LostFactor.OwnRequest.class)
                .isThrownBy(() -> request.confirm(owner, "It is me, I promise.", NOW, DELAY, OPEN));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> request.confirm(colleague, "Seen him", NOW, DELAY, OPEN));
        assertThat(request.isRipe(NOW.plus(DELAY))).isFalse();
    }

    @Test
    void it_is_decided_once_and_used_once() {
        confirm();

        assertThatExceptionOfType(LostFactor.NotFound.class)
                .isThrownBy(() -> request.refuse(colleague, "On second thoughts, no.", NOW));
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(() -> request.complete(NOW));
        request.complete(NOW.plus(DELAY));
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(() -> request.complete(NOW.plus(DELAY)));
        assertThatExceptionOfType(LostFactor.NotFound.class).isThrownBy(() -> request.cancel(NOW.plus(DELAY)));
    }

    @Test
    void its_owner_stops_it_before_and_after_it_was_confirmed() {
        confirm();
        request.cancel(NOW.plusHours(1));

        assertThat(request.isRipe(NOW.plus(DELAY))).isFalse();
        assertThatExceptionOfType(LostFactor.NotRipe.class).isThrownBy(() -> request.complete(NOW.plus(DELAY)));
    }

    @Test
    void what_was_refused_never_ripens() {
        request.refuse(colleague, "I never saw this person.", NOW);

        assertThat(request.isRipe(NOW.plus(DELAY))).isFalse();
        assertThat(request.isOverdue(NOW.plusYears(1))).isFalse();
    }

    private void confirm() {
        request.confirm(colleague, "I saw his passport today.", NOW, DELAY, OPEN);
    }
}
