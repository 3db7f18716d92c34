package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoStampTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"91,0,latitude", "-90.000001,0,latitude", "0,180.1,longitude", "0,-181,longitude", "1e500,0,latitude"})
    void a_place_outside_the_earth_is_refused_by_name(String latitude, String longitude, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> at(latitude, longitude, null))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.slug()).isEqualTo("invalid-input");
                    assertThat(refused.detail()).hasSizeLessThan(120);
                });
    }

    @Test
    void the_poles_and_the_date_line_are_places() {
        assertThat(at("90", "180", null).latitude()).isEqualByComparingTo("90");
        assertThat(at("-90", "-180", null).longitude()).isEqualByComparingTo("-180");
    }

    @Test
    void degrees_keep_six_decimals_and_metres_two() {
        GeoStamp bole = at("8.97789412", "38.7993194", "12.345");

        assertThat(bole.latitude()).isEqualTo(new BigDecimal("8.977894"));
        assertThat(bole.longitude()).isEqualTo(new BigDecimal("38.799319"));
        assertThat(bole.accuracyMetres()).isEqualTo(new BigDecimal("12.35"));
    }

    @Test
    void an_accuracy_is_not_negative() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> at("1", "1", "-0.01"));
    }

    private static GeoStamp at(String latitude, String longitude, String accuracy) {
        return new GeoStamp(
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                accuracy == null ? null : new BigDecimal(accuracy),
                GeoSource.GPS,
                null,
                NOW,
                false);
    }
}
