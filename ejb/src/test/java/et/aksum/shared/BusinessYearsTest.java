package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessYearsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-11-23", "2199-12-31"})
    void are_those_of_trade(LocalDate day) {
        assertThat(BusinessYears.hold(day)).isTrue();
        assertThatCode(() -> BusinessYears.require("on", day)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "0000-01-01", "-5000-01-01", "+999999999-12-31"})
    void are_no_others(LocalDate day) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> BusinessYears.require("on", day))
                .withMessage(BusinessYears.RULE)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("on"));
    }

    @Test
    void hold_for_times_as_for_days_and_ask_nothing_of_what_is_absent() {
        assertThat(BusinessYears.hold(OffsetDateTime.MAX)).isFalse();
        assertThatCode(() -> BusinessYears.require("on", null)).doesNotThrowAnyException();
    }
}
