package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.catalogue.ReferenceData.CountryRow;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void an_accent_does_not_put_a_country_last() {
        List<CountryRow> rows = List.of(
                new CountryRow("ZW", "Zimbabwe"),
                new CountryRow("AX", "Åland Islands"),
                new CountryRow("AL", "Albania"));

        assertThat(Countries.sorted(rows, Locale.ENGLISH))
                .extracting(CountryRow::code)
                .containsExactly("AX", "AL", "ZW");
        assertThat(Countries.sorted(rows, Locale.forLanguageTag("am")))
                .extracting(CountryRow::code)
                .containsExactly("AX", "AL", "ZW");
    }
}
