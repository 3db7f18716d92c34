package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.procurement.ImportMapping;
import et.aksum.procurement.ImportMapping.ImportField;
import et.aksum.procurement.ImportRefusal.ImportColumnsMissing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMapTest {
    @Test
    void titles_are_found_whatever_their_case_and_spaces() {
        ColumnMap map = ColumnMap.of(List.of(" ID ", "PO / SO #", "Vendor", "Freight Cost (USD)"), null);
        assertThat(map.text(ImportField.ORDER_NUMBER, List.of("1", " SCMS-4 ", "Acme", "3")))
                .isEqualTo("SCMS-4");
        assertThat(map.currencyInTitles()).contains("USD");
        assertThat(map.has(ImportField.ITEM)).isFalse();
        assertThat(map.text(ImportField.ITEM, List.of("1", "2", "3", "4"))).isEmpty();
    }

    @Test
    void what_is_told_wins_over_the_guess() {
        ImportMapping told = new ImportMapping(Map.of(ImportField.SUPPLIER, "seller"), null);
        ColumnMap map = ColumnMap.of(List.of("vendor", "Seller"), told);
        assertThat(map.titles()).containsEntry(ImportField.SUPPLIER, "Seller");
    }

    @Test
    void a_told_column_that_is_not_there_is_refused() {
        ImportMapping told = new ImportMapping(Map.of(ImportField.SUPPLIER, "seller"), null);
        assertThatExceptionOfType(ImportColumnsMissing.class).isThrownBy(() -> ColumnMap.of(List.of("vendor"), told));
    }

    @Test
    void a_title_that_is_there_twice_is_ambiguous() {
        assertThatExceptionOfType(ImportColumnsMissing.class)
                .isThrownBy(() -> ColumnMap.of(List.of("vendor", "Vendor"), null))
                .withMessageContaining("2 times");
    }
}
