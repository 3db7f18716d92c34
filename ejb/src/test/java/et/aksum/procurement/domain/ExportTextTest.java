package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless(String text) {
        assertThat(SpreadsheetCell.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void ordinary_text_stays_as_it_is() {
        assertThat(SpreadsheetCell.harmless("Ranbaxy = good")).isEqualTo("Ranbaxy = good");
        assertThat(SpreadsheetCell.harmless(null)).isEmpty();
    }

    @Test
    void csv_is_quoted_as_rfc_4180_asks() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvText csv = new CsvText(out);
        csv.record(List.of("a", "b,c", "say \"x\"", "=1"));
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,\"b,c\",\"say \"\"x\"\"\",'=1\r\n");
    }
}
