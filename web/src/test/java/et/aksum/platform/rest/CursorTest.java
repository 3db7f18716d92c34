package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_cursor_gives_back_the_parts_it_was_made_of() {
        List<String> parts = List.of("2026-11-22", "Zürich & Äthiopien ሰላም, with \u001f in it");

        assertThat(Cursor.decode("things", Cursor.encode("things", parts), 2)).isEqualTo(parts);
    }

    @Test
    void the_longest_name_fits() {
        List<String> parts = List.of("6f1d9a1e-9f3c-7a52-8a3a-0f6f5a3c1b2d", "ሰ".repeat(300));

        assertThat(Cursor.decode("things", Cursor.encode("things", parts), 2)).isEqualTo(parts);
    }

    @Test
    void an_edited_cursor_is_refused() {
        String cursor = Cursor.encode("things", List.of("42"));
        String edited = cursor.substring(0, cursor.length() - 1) + (cursor.endsWith("A") ? "B" : "A");

        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> Cursor.decode("things", edited, 1))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.INVALID_CURSOR));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = Cursor.encode("things", List.of("a"));

        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> Cursor.decode("others", cursor, 1));
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> Cursor.decode("things", cursor, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "***", "AAAA", "../../etc/passwd", "' OR 1=1 --"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> Cursor.decode("things", text, 1));
    }
}
