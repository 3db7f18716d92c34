package et.aksum.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterSearchTest {
    @Test
    void nothing_typed_restricts_nothing() {
        assertThat(LetterSearch.like(null)).isNull();
        assertThat(LetterSearch.like("  ")).isNull();
    }

    @Test
    void what_is_typed_is_looked_for_and_is_no_pattern_of_its_own() {
        assertThat(LetterSearch.like(" selam@house ")).isEqualTo("%selam@house%");
        assertThat(LetterSearch.like("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
    }
}
