package et.aksum.procurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.procurement.ImportRefusal.ImportColumnsMissing;
import et.aksum.procurement.ImportRefusal.ImportFileEmpty;
import et.aksum.procurement.ImportRefusal.ImportFileNotCsv;
import et.aksum.procurement.ImportRefusal.ImportFileTooLarge;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final String HEADER =
            "id,po / so #,vendor,item description,line item quantity,line item value,country\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004rest of a workbook",
                "%PDF-1.7",
                "\u0089PNG\r\n",
                "GIF89a",
                "MZ\u0090",
                "<!DOCTYPE html><html>",
                "<?xml version='1.0'?>",
                "{\\rtf1",
                "\u00FF\u00FEi\u0000"
            })
    void other_file_types_are_refused_by_name(String content) {
        assertThatExceptionOfType(ImportFileNotCsv.class)
                .isThrownBy(() -> upload(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void zero_bytes_are_no_text() {
        assertThatExceptionOfType(ImportFileNotCsv.class)
                .isThrownBy(() -> upload((HEADER + "1,\u0000").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_empty_file_and_a_lonely_header_are_refused() {
        assertThatExceptionOfType(ImportFileEmpty.class).isThrownBy(() -> upload(new byte[0]));
        try (Upload upload = upload(HEADER.getBytes(StandardCharsets.UTF_8))) {
            assertThatExceptionOfType(ImportFileEmpty.class).isThrownBy(() -> upload.columns(null));
        }
    }

    @Test
    void missing_columns_are_named() {
        try (Upload upload = upload("id,vendor\n1,Acme\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatExceptionOfType(ImportColumnsMissing.class)
                    .isThrownBy(() -> upload.columns(null))
                    .withMessageContaining("order number")
                    .withMessageContaining("quantity");
        }
    }

    @Test
    void a_line_of_more_than_64_kib_and_a_file_of_more_than_64_mib_are_refused() {
        assertThatExceptionOfType(ImportFileTooLarge.class)
                .isThrownBy(() -> upload("x".repeat(70_000).getBytes(StandardCharsets.UTF_8)));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        assertThatExceptionOfType(ImportFileTooLarge.class).isThrownBy(() -> new Upload(endless).close());
    }

    @Test
    void two_hundred_and_one_columns_are_too_many() {
        byte[] bomb = ("a,".repeat(200) + "b\n1\n").getBytes(StandardCharsets.UTF_8);
        try (Upload upload = upload(bomb)) {
            assertThatExceptionOfType(ImportFileTooLarge.class).isThrownBy(() -> upload.columns(null));
        }
    }

    @Test
    void text_that_is_not_utf_8_is_read_as_windows_1252() {
        String row = "1,SCMS-1,Ranbaxy,Café,1,1,Côte d'Ivoire\n";
        try (Upload legacy = upload((HEADER + row).getBytes(Charset.forName("windows-1252")));
                Upload modern = upload((HEADER + row).getBytes(StandardCharsets.UTF_8))) {
            assertThat(legacy.charset().name()).isEqualTo("windows-1252");
            assertThat(modern.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(legacy.rows(1)).isEqualTo(modern.rows(1));
        }
    }

    private static Upload upload(byte[] content) {
        return new Upload(new ByteArrayInputStream(content));
    }
}
