package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Test
    void quotes_commas_and_line_breaks_inside_cells_belong_to_the_cell() {
        List<CsvRecord> records = read("a,\"b, \"\"c\"\"\",d\r\n\"x\ny\",2,3\r\n4,5,6");
        assertThat(records)
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("a", "b, \"c\"", "d"), List.of("x\ny", "2", "3"), List.of("4", "5", "6"));
        assertThat(records).extracting(CsvRecord::lineNo).containsExactly(1L, 2L, 4L);
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_only() {
        List<CsvRecord> records = read("1,2\n\"3,4\n5,6\n7,8\n");
        assertThat(records).hasSize(4);
        assertThat(records.get(1).broken()).isEqualTo("a quotation mark is never closed");
        assertThat(records.get(2).cells()).containsExactly("5", "6");
        assertThat(records).extracting(CsvRecord::lineNo).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void an_open_quote_takes_no_more_than_64_kib() {
        String rest = "x,y\n".repeat(40_000);
        List<CsvRecord> records = read("\"open\n" + rest);
        assertThat(records).hasSize(40_001);
        assertThat(records.get(0).broken()).isNotNull();
        assertThat(records.get(40_000).cells()).containsExactly("x", "y");
    }

    @Test
    void empty_lines_are_no_records_and_a_byte_order_mark_is_no_text() {
        assertThat(read("\uFEFFid,b\n\n  \n1,2\n"))
                .extracting(CsvRecord::cells)
                .containsExactly(List.of("id", "b"), List.of("1", "2"));
    }

    private static List<CsvRecord> read(String text) {
        CsvReader reader =
                new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        List<CsvRecord> records = new ArrayList<>();
        for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }
}
