package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.GeoSource;
import et.aksum.shared.GeoStamp;
import et.aksum.shared.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlaceFormTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_the_device_says_is_kept_with_its_accuracy_and_clock() {
        PlaceForm place = at("9.0108", "38.7613");
        place.setAccuracy("12.4");
        place.setSource("GPS");
        place.setDeviceTime("2026-11-22T11:59:58.123Z");

        GeoStamp stamp = place.stamp(NOON);

        assertThat(stamp.source()).isEqualTo(GeoSource.GPS);
        assertThat(stamp.accuracyMetres()).isEqualByComparingTo("12.4");
        assertThat(stamp.deviceTime()).isNotNull();
        assertThat(stamp.serverTime().toInstant()).isEqualTo(NOON.instant());
    }

    @Test
    void typed_coordinates_are_never_passed_off_as_measured() {
        PlaceForm place = at("9,01", " 38.76 ");
        place.setSource("GPS");

        GeoStamp stamp = place.stamp(NOON);

        assertThat(stamp.source()).isEqualTo(GeoSource.MANUAL);
        assertThat(stamp.accuracyMetres()).isNull();
        assertThat(stamp.latitude()).isEqualByComparingTo("9.01");
    }

    @Test
    void what_is_no_number_names_its_field() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> at("here", "38").stamp(NOON))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("latitude"));
    }

    @Test
    void latitude_91_is_refused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> at("91", "38").stamp(NOON))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("latitude"));
    }

    private static PlaceForm at(String latitude, String longitude) {
        PlaceForm place = new PlaceForm();
        place.setLatitude(latitude);
        place.setLongitude(longitude);
        return place;
    }
}
