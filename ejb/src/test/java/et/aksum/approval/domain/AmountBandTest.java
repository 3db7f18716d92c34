package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.approval.domain.AmountBand.Fit;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountBandTest {
    private static final AmountBand MIDDLE = band("1000 USD", "5000 USD");

    @ParameterizedTest
    @CsvSource({"999.99,OUTSIDE", "1000,WITHIN", "4999.99,WITHIN", "5000,OUTSIDE"})
    void a_band_begins_with_its_lower_end_and_stops_short_of_its_upper_one(BigDecimal worth, Fit fit) {
        assertThat(MIDDLE.fit(currency -> Optional.of(worth))).isEqualTo(fit);
    }

    @Test
    void an_open_end_has_no_limit() {
        assertThat(band(null, "1000 USD").fit(currency -> Optional.of(BigDecimal.ZERO)))
                .isEqualTo(Fit.WITHIN);
        assertThat(band("1000 USD", null).fit(currency -> Optional.of(new BigDecimal("1e15"))))
                .isEqualTo(Fit.WITHIN);
    }

    @Test
    void what_nobody_can_compare_counts_as_the_largest_or_is_unknown_and_never_small() {
        assertThat(band("1000 USD", null).fit(currency -> Optional.empty())).isEqualTo(Fit.AS_LARGEST);
        assertThat(band(null, "1000 USD").fit(currency -> Optional.empty())).isEqualTo(Fit.UNKNOWN);
        assertThat(MIDDLE.fit(currency -> Optional.empty())).isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void the_worth_is_asked_in_the_currency_of_the_band() {
        assertThat(band("1000 ETB", null)
                        .fit(currency -> Optional.of(
                                new BigDecimal(currency.getCurrencyCode().equals("ETB") ? 1000 : 1))))
                .isEqualTo(Fit.WITHIN);
    }

    @Test
    void bounds_are_in_one_currency_in_order_and_not_negative() {
        refused("-1 USD", null);
        refused("5 USD", "5 USD");
        refused("5 USD", "4 USD");
        refused(null, "0 USD");
        refused("5 USD", "10 ETB");
        assertThat(AmountBand.of(null, null)).isEmpty();
    }

    @Test
    void it_says_in_words_where_it_begins_and_ends() {
        assertThat(MIDDLE).hasToString("from 1000.00 USD below 5000.00 USD");
        assertThat(band(null, "5 USD")).hasToString("below 5.00 USD");
        assertThat(band("5 USD", null)).hasToString("from 5.00 USD");
    }

    private static void refused(String from, String below) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> band(from, below));
    }

    private static AmountBand band(String from, String below) {
        return AmountBand.of(money(from), money(below)).orElseThrow();
    }

    private static Money money(String text) {
        return text == null ? null : Money.of(text.split(" ")[0], text.split(" ")[1]);
    }
}
