package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPlaceTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00Z");

    @Test
    void a_position_is_read_as_the_browser_sends_it() {
        GeoStamp place = SignInPlace.read("9.032 38.747 100", NOW);

        assertThat(place).isNotNull();
        assertThat(place.latitude()).isEqualByComparingTo("9.032");
        assertThat(place.longitude()).isEqualByComparingTo("38.747");
        assertThat(place.accuracyMetres()).isEqualByComparingTo("100");
        assertThat(place.source()).isEqualTo(GeoSource.NETWORK);
        assertThat(place.serverTime()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9.032", "91 38.747 100", "9.0321 38.747 100", "9.032 181 100", "x y z", "9 38 -1"})
    void what_is_no_position_to_a_hundred_metres_is_as_if_nothing_was_sent(String sent) {
        assertThat(SignInPlace.read(sent, NOW)).isNull();
    }
}
