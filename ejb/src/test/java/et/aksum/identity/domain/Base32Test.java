package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void it_writes_and_reads_the_vectors_of_rfc_4648(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }

    @Test
    void it_reads_what_people_copy() {
        assertThat(Base32.decode(" mzxw 6ytb oi====== "))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("foobar");
    }

    @Test
    void other_characters_are_refused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Base32.decode("MZXW1"));
    }
}
