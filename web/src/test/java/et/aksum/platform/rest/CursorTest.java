package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_cursor_gives_back_the_parts_it_was_made_of() {
        assertThat(Cursor.decode(Cursor.encode("2026-11-22", "Zürich & Äthiopien ሰላም"), 2))
                .containsExactly("2026-11-22", "Zürich & Äthiopien ሰላም");
    }

    @Test
    void an_edited_cursor_is_refused() {
        String cursor = Cursor.encode("42");
        String edited = cursor.substring(0, cursor.length() - 1) + (cursor.endsWith("A") ? "B" : "A");

        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> Cursor.decode(edited, 1))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.INVALID_CURSOR));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> Cursor.decode(Cursor.encode("a", "b"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "***", "AAAA", "../../etc/passwd", "' OR 1=1 --"})
    void what_is_no_cursor_is_refused(String text) {
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> Cursor.decode(text, 1));
    }

    @Test
    void a_position_survives_the_way_to_the_next_page() {
        assertThat(OffsetCursor.first(OffsetCursor.after(50, 25, true))).isEqualTo(75);
        assertThat(OffsetCursor.after(50, 25, false)).isNull();
        assertThat(OffsetCursor.first(null)).isZero();
    }

    @Test
    void a_position_that_is_no_number_is_refused() {
        String cursor = Cursor.encode("-1");

        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> OffsetCursor.first(cursor));
    }
}
