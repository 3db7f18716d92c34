package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void a_line_loses_the_spaces_around_it() {
        assertThat(PlainText.line("name", 20, " ሰላም ተስፋዬ \n")).isEqualTo("ሰላም ተስፋዬ");
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(PlainText.line("name", 2, "😀😀")).isEqualTo("😀😀");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PlainText.line("name", 1, "😀😀"))
                .withMessage("The name has at most 1 characters.");
    }

    @Test
    void a_line_says_something() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PlainText.line("name", 20, " \t"))
                .withMessage("The name has 1 to 20 characters.")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Bb",
                "a\uFEFFb",
                "a\u00ADb",
                "a\u2028b",
                "a\uD800b",
                "a\u0085b"
            })
    void what_is_not_seen_is_refused_and_left_out_of_files(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PlainText.line("name", 20, text))
                .withMessageMatching("The name has a character that is not seen, U\\+[0-9A-F]{4}; type it again\\.");
        assertThat(PlainText.seen(text)).isEqualTo("ab");
    }

    @Test
    void some_scripts_cannot_do_without_the_joiners() {
        assertThat(PlainText.line("name", 20, "می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void a_note_has_lines() {
        assertThat(PlainText.optionalLines("note", 20, "one\r\n\ttwo\n")).isEqualTo("one\r\n\ttwo");
        assertThat(PlainText.optionalLines("note", 20, " ")).isNull();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> PlainText.optionalLines("note", 20, "a\u202Eb"));
    }

    @Test
    void nothing_given_is_nothing_kept() {
        assertThat(PlainText.optionalLine("place", 20, "  ")).isNull();
        assertThat(PlainText.optionalLine("place", 20, null)).isNull();
    }
}
