package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    private final Typed typed = new Typed();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2500|2500",
                "2,500|2500",
                "2,500.50|2500.50",
                "50,000|50000",
                "1,234,567.5|1234567.5",
                "1 234 567.50|1234567.50",
                "1\u00a0234.5|1234.5",
                "1.5|1.5",
                "2.500|2.5",
                "-12,000|-12000",
                "0.365|0.365"
            })
    void numbers_are_read_as_people_write_them(String written, String meant) {
        typed.put("amount", written);

        assertThat(typed.number("amount")).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3,65", "0,500", "2,50", "1,23,456", "2.500,50", "1 234,567", "1,234 567", "12,3456", ",5", "2,"
            })
    void a_comma_that_may_mean_two_things_is_refused_never_guessed(String written) {
        typed.put("amount", written);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> typed.number("amount"))
                .satisfies(refused -> assertThat(refused.detail()).contains("between thousands"));
    }

    @Test
    void an_exponent_is_no_amount() {
        typed.put("amount", "1e9");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> typed.number("amount"));
    }

    @Test
    void blanks_are_nothing_except_in_secrets() {
        typed.put("name", "  ");
        typed.put("password", "  a b ");

        assertThat(typed.optional("name")).isNull();
        assertThat(typed.secret("password")).isEqualTo("  a b ");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> typed.required("name"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @Test
    void days_are_read_as_browsers_send_them() {
        typed.put("day", "2026-11-22");
        typed.put("wrong", "22.11.2026");

        assertThat(typed.day("day")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(typed.day("none")).isNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> typed.day("wrong"));
    }
}
