package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats formats = new Formats();

    @Test
    void an_amount_is_grouped_and_shows_the_minor_units_of_its_currency() {
        assertThat(plain(formats.money(Money.of("1234.5", "ETB")))).isEqualTo("1 234.50 ETB");
        assertThat(plain(formats.amount(new BigDecimal("1234567"), "JPY"))).isEqualTo("1 234 567 JPY");
        assertThat(plain(formats.amount(new BigDecimal("0.5000"), "KWD"))).isEqualTo("0.500 KWD");
    }

    @Test
    void digits_beyond_the_minor_unit_are_shown_never_rounded_away() {
        assertThat(plain(formats.amount(new BigDecimal("12.3456"), "USD"))).isEqualTo("12.3456 USD");
    }

    @Test
    void a_count_is_grouped_like_every_number_and_one_is_not_many() {
        assertThat(plain(Labels.text(Locale.ENGLISH, "orders.count", 6273L))).isEqualTo("6 273 orders");
        assertThat(Labels.text(Locale.ENGLISH, "orders.count", 1L)).isEqualTo("1 order");
        assertThat(Labels.text(Locale.ENGLISH, "audit.broken", 1L)).startsWith("Entry 1 ");
    }

    @Test
    void an_amount_never_breaks_over_two_lines() {
        assertThat(formats.amount(new BigDecimal("1234.50"), "ETB")).doesNotContain(" ");
    }

    @Test
    void what_is_unknown_is_a_dash() {
        assertThat(formats.money(null)).isEqualTo("–");
        assertThat(formats.date(null)).isEqualTo("–");
        assertThat(formats.coordinates(null, BigDecimal.ONE, null)).isEqualTo("–");
    }

    @Test
    void times_are_those_of_addis_ababa() {
        assertThat(formats.dateTime(OffsetDateTime.parse("2026-11-22T11:05:00Z")))
                .isEqualTo("22 Nov 2026, 14:05");
        assertThat(formats.exact(OffsetDateTime.parse("2026-11-22T11:05:00Z"))).endsWith("14:05:00 +03:00");
    }

    @Test
    void a_day_can_be_read_in_the_ethiopian_calendar() {
        assertThat(formats.ethiopian(LocalDate.of(2026, 11, 22))).isEqualTo("13 Hidar 2019 E.C.");
    }

    @Test
    void an_axis_shortens_large_numbers() {
        assertThat(formats.shortNumber(950)).isEqualTo("950");
        assertThat(formats.shortNumber(12_500)).isEqualTo("12.5k");
        assertThat(formats.shortNumber(3_400_000)).isEqualTo("3.4M");
    }

    @Test
    void a_place_says_how_accurate_it_is() {
        assertThat(formats.coordinates(new BigDecimal("9.03"), new BigDecimal("38.74"), new BigDecimal("12.4")))
                .isEqualTo("9.03000, 38.74000 ±12 m");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
