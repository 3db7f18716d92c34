package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedTest {
    private final Typed typed = new Typed();

    @Test
    void numbers_are_read_as_people_write_them() {
        typed.put("amount", "1 234 567,50");
        typed.put("grouped", "1\u00a0234.5");

        assertThat(typed.number("amount")).isEqualByComparingTo("1234567.50");
        assertThat(typed.number("grouped")).isEqualByComparingTo("1234.5");
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
