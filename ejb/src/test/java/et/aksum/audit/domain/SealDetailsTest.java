package et.aksum.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealDetailsTest {
    @Test
    void it_reads_what_the_database_wrote() {
        assertThat(SealDetails.parse("{\"rows\":3,\"digest\":\"ab\"}")).isEqualTo(new SealDetails(3, "ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"rows\":1}",
                "{\"rows\":\"1\",\"digest\":\"a\"}",
                "{\"rows\":1.5,\"digest\":\"a\"}"
            })
    void an_unreadable_seal_equals_none_that_rows_could_have(String details) {
        assertThat(SealDetails.parse(details).rows()).isNegative();
    }
}
