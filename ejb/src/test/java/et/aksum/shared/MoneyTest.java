package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"JPY,0", "ETB,2", "USD,2", "KWD,3", "XPF,0"})
    void an_amount_has_exactly_the_minor_units_of_its_currency(String currency, int digits) {
        assertThat(Money.of("7", currency).amount().scale()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"0.5,JPY", "1.005,ETB", "1.0001,KWD"})
    void more_decimals_than_the_currency_has_are_refused(String amount, String currency) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Money.of(amount, currency))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("amount"));
    }

    @Test
    void zeros_behind_the_minor_unit_are_no_decimals() {
        assertThat(Money.of("1.5000", "ETB")).isEqualTo(Money.of("1.50", "ETB"));
        assertThat(Money.of("0.000", "JPY")).isEqualTo(Money.of("0", "JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "etb", "", "US", "Birr", "ABCDEFGHIJ"})
    void a_code_one_cannot_pay_in_is_refused(String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Money.of("1", code))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1,5", "NaN", "", " 1", "0x10", "1.", "1e999999999"})
    void only_plain_notation_is_read(String amount) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Money.of(amount, "ETB"));
    }

    @Test
    void an_amount_the_database_could_not_hold_is_refused() {
        assertThat(Money.of("999999999999999.99", "ETB").amount()).isEqualByComparingTo("999999999999999.99");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Money.of("1000000000000000", "ETB"));
    }

    @Test
    void sums_and_differences_stay_exact() {
        Money sum = Money.of("0.10", "ETB").plus(Money.of("0.20", "ETB"));

        assertThat(sum).isEqualTo(Money.of("0.30", "ETB"));
        assertThat(sum.minus(Money.of("0.40", "ETB")).isNegative()).isTrue();
        assertThat(sum.minus(sum).isZero()).isTrue();
    }

    @Test
    void a_hundred_thousand_dollars_is_never_compared_with_birr() {
        assertThatExceptionOfType(CurrencyMismatch.class)
                .isThrownBy(() -> Money.of("100000", "USD").isMoreThan(Money.of("100000", "ETB")));
    }

    @Test
    void a_product_is_rounded_half_up_to_the_minor_unit() {
        assertThat(Money.of("10.01", "ETB").times(new BigDecimal("0.5"))).isEqualTo(Money.of("5.01", "ETB"));
        assertThat(Money.of("3", "JPY").times(new BigDecimal("0.5"))).isEqualTo(Money.of("2", "JPY"));
    }

    @Test
    void it_reads_as_plain_number_and_code() {
        assertThat(Money.of("1234.5", "ETB")).hasToString("1234.50 ETB");
    }
}
