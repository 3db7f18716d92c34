package et.aksum.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.consent.domain.Answers.Purpose;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurposeTest {
    @Test
    void what_a_person_can_say_is_taken_on_his_word_and_what_his_device_tells_is_not() {
        assertThat(purpose("EMAIL", "CONSENT", false).mayBeTakenOnWord()).isTrue();
        assertThat(purpose("SMS", "CONSENT", false).mayBeTakenOnWord()).isTrue();
        assertThat(purpose("DEVICE", "CONSENT", false).mayBeTakenOnWord()).isFalse();
        assertThat(purpose("EMAIL", "CONSENT", true).mayBeTakenOnWord()).isFalse();
        assertThat(purpose("EMAIL", "CONTRACT", false).mayBeTakenOnWord()).isFalse();
    }

    private static Purpose purpose(String channel, String basis, boolean eachTime) {
        return new Purpose(UUID.randomUUID(), "a-purpose", "A purpose", channel, basis, false, eachTime, 30);
    }
}
