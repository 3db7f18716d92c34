package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyValueTest {
    @ParameterizedTest
    @CsvSource({"780.34,780.34", "0,0", "-5,-5", "13,13"})
    void plain_numbers_are_read(String text, String number) {
        assertThat(DirtyValue.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See ASN-93 (ID#:1281)",
                "Weight Captured Separately",
                "Freight Included in Commodity Cost",
                "Invoiced Separately",
                "1,234.50",
                "1 234",
                "1e9",
                "",
                "=1+1",
                "12kg",
                "NaN",
                "1234567890123456"
            })
    void everything_else_is_no_number(String text) {
        assertThat(DirtyValue.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2-Jun-06,2006-06-02",
        "14-Nov-2006,2006-11-14",
        "9/11/2014,2014-09-11",
        "12/31/15,2015-12-31",
        "2014-02-28,2014-02-28",
        "29-FEB-08,2008-02-29"
    })
    void the_dates_of_the_trade_are_read(String text, LocalDate date) {
        assertThat(DirtyValue.date(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pre-PQ Process",
                "Date Not Captured",
                "N/A - From RDC",
                "",
                "30-Feb-14",
                "29-Feb-07",
                "13/31/2014",
                "31/12/2014",
                "2-Jun",
                "1/1/0206",
                "0999-12-31"
            })
    void words_and_impossible_days_are_no_dates(String text) {
        assertThat(DirtyValue.date(text)).isEmpty();
    }

    @Test
    void traces_of_a_wrong_encoding_are_seen() {
        assertThat(DirtyValue.looksWronglyEncoded("CÃ¸penhagen")).isTrue();
        assertThat(DirtyValue.looksWronglyEncoded("Côte d'Ivoire")).isFalse();
    }
}
