package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.catalogue.NameKey;
import et.aksum.procurement.OrderKind;
import et.aksum.procurement.domain.RowReader.References;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of the real history; the totals are computed a second time here by nothing but a split of the lines. */
class RowReaderTest {
    @Test
    void all_rows_of_the_real_history_are_read_and_reconcile_to_the_cent() throws Exception {
        Path file = RealHistory.file();
        Map<String, BigDecimal> bySupplier = new HashMap<>();
        Map<String, BigDecimal> byCountry = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> unknownCountries = new HashSet<>();
        int stock = 0;
        int notProduct = 0;
        int noMode = 0;
        int oddText = 0;
        try (InputStream in = Files.newInputStream(file)) {
            CsvReader csv = new CsvReader(in, StandardCharsets.UTF_8);
            RowReader reader = new RowReader(ColumnMap.of(csv.next().cells(), null), "USD", references());
            for (CsvRecord record = csv.next(); record != null; record = csv.next()) {
                HistoryRow row = reader.read(record);
                assertThat(ids.add(row.id())).isTrue();
                bySupplier.merge(row.order().supplier(), row.line().total(), BigDecimal::add);
                byCountry.merge(row.order().countryText(), row.line().total(), BigDecimal::add);
                stock += row.order().kind() == OrderKind.STOCK_RELEASE ? 1 : 0;
                notProduct += row.line().totalNote() == null ? 0 : 1;
                noMode += row.mode().value() == null ? 1 : 0;
                oddText += row.notes().contains("a text looks wrongly encoded and is kept as it is") ? 1 : 0;
                if (row.order().country().value() == null) {
                    unknownCountries.add(row.order().countryText());
                }
                assertThat(row.line().weight().value() == null)
                        .isEqualTo(row.line().weight().note() != null);
            }
        }
        assertThat(ids).hasSize(10_324);
        assertThat(stock).isEqualTo(5_404);
        assertThat(notProduct).isEqualTo(719);
        assertThat(noMode).isEqualTo(360);
        assertThat(oddText).isEqualTo(1);
        assertThat(unknownCountries).isEmpty();
        assertThat(bySupplier).hasSize(73);
        assertThat(byCountry).hasSize(43);
        assertThat(sum(bySupplier)).isEqualByComparingTo("1627584457.29");
        assertThat(bySupplier).isEqualTo(independently(file, 17));
        assertThat(byCountry).isEqualTo(independently(file, 5));
    }

    @Test
    void a_retired_incoterm_keeps_its_edition_and_words_in_number_columns_become_notes() throws Exception {
        ColumnMap columns = ColumnMap.of(
                List.of(
                        "id",
                        "po / so #",
                        "vendor",
                        "item",
                        "quantity",
                        "line value",
                        "vendor inco term",
                        "weight",
                        "freight",
                        "country",
                        "mode"),
                null);
        HistoryRow row = new RowReader(columns, "USD", references())
                .read(new CsvRecord(
                        2,
                        List.of(
                                "44",
                                "SCMS-139",
                                "MSD",
                                "Efavirenz",
                                "135",
                                "4374",
                                "DDU",
                                "See ASN-93 (ID#:1281)",
                                "Invoiced Separately",
                                "Atlantis",
                                "Balloon"),
                        null));
        assertThat(row.order().incoterm().value()).isEqualTo("DDU");
        assertThat(row.order().incotermEdition()).isEqualTo(2000);
        assertThat(row.line().weight().value()).isNull();
        assertThat(row.line().weight().note()).isEqualTo("See ASN-93 (ID#:1281)");
        assertThat(row.line().freight().note()).isEqualTo("Invoiced Separately");
        assertThat(row.order().country().note()).isEqualTo("Atlantis");
        assertThat(row.mode().note()).isEqualTo("Balloon");
        assertThat(row.notes())
                .contains(
                        "weight: See ASN-93 (ID#:1281)",
                        "freight: Invoiced Separately",
                        "country: Atlantis",
                        "mode: Balloon");
    }

    private static BigDecimal sum(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same sums by another way: a hand-made split of each line. */
    private static Map<String, BigDecimal> independently(Path file, int column) throws Exception {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String line : Files.readAllLines(file).subList(1, 10_325)) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            String name = cells[column].startsWith("\"")
                    ? cells[column].substring(1, cells[column].length() - 1).replace("\"\"", "\"")
                    : cells[column];
            sums.merge(name.strip(), new BigDecimal(cells[25]), BigDecimal::add);
        }
        return sums;
    }

    /** Countries by the names the JDK has for them, and the few the changelog adds. */
    private static References references() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(NameKey.of(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        countries.put("congodrc", "CD");
        countries.put("swaziland", "SZ");
        countries.put("cotedivoire", "CI");
        Map<String, Integer> incoterms = new HashMap<>();
        Arrays.asList("EXW", "DDP", "FCA", "CIP", "DAP", "CIF").forEach(code -> incoterms.put(code, 0));
        incoterms.put("DDU", 2000);
        return new References(countries, Map.of("USD", 2, "JPY", 0), incoterms);
    }
}
