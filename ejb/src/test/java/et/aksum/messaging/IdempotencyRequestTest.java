package et.aksum.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class IdempotencyRequestTest {
    @Test
    void a_key_is_bound_for_the_time_of_the_work_only() {
        String key = IdempotencyRequest.callWith("k", new byte[] {1}, () -> IdempotencyRequest.current()
                .orElseThrow()
                .key());

        assertThat(key).isEqualTo("k");
        assertThat(IdempotencyRequest.current()).isEmpty();
        assertThat(IdempotencyRequest.wasReplayed()).isFalse();
    }

    @Test
    void a_replay_is_known_to_the_channel() {
        assertThat(IdempotencyRequest.<Boolean>callWith("k", new byte[0], () -> {
                    IdempotencyRequest.current().orElseThrow().markReplayed();
                    return IdempotencyRequest.wasReplayed();
                }))
                .isTrue();
    }

    @Test
    void an_empty_or_endless_key_is_refused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> IdempotencyRequest.bind(" ", new byte[0]));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> IdempotencyRequest.bind("x".repeat(256), new byte[0]));
        assertThat(IdempotencyRequest.current()).isEmpty();
    }
}
