package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.NamedPlace;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final UUID ID = UUID.fromString("6f1d9a1e-9f3c-7a52-8a3a-0f6f5a3c1b2d");
    private static final Paging<Long, Long> NUMBERS = Paging.byNumber("numbers", Function.identity());
    private static final Paging<UUID, UUID> IDS = Paging.byId("ids", Function.identity());
    private static final Paging<NamedPlace, NamedPlace> NAMES =
            Paging.byName("names", NamedPlace::name, NamedPlace::id);

    @Test
    void the_last_row_of_a_page_is_where_the_next_begins() {
        NamedPlace gloves = new NamedPlace("Gloves, \"nitrile\" \u001f ጓንት", ID);

        assertThat(NUMBERS.read(NUMBERS.after(42L))).isEqualTo(42L);
        assertThat(IDS.read(IDS.after(ID))).isEqualTo(ID);
        assertThat(NAMES.read(NAMES.after(gloves))).isEqualTo(gloves);
    }

    @Test
    void a_forged_key_is_refused_even_with_the_right_checksum() {
        refuses(NUMBERS, Cursor.encode("numbers", List.of("12345678901234567890")));
        refuses(NUMBERS, Cursor.encode("numbers", List.of("1 or 1=1")));
        refuses(IDS, Cursor.encode("ids", List.of("42")));
        refuses(NAMES, Cursor.encode("names", List.of("no id", "Gloves")));
        refuses(NAMES, Cursor.encode("names", List.of(ID.toString(), "Glo\0ves")));
    }

    @Test
    void the_cursor_of_another_list_is_refused() {
        refuses(IDS, Paging.byId("others", Function.<UUID>identity()).after(ID));
    }

    private static void refuses(Paging<?, ?> paging, String cursor) {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> paging.read(cursor))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.INVALID_CURSOR))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("cursor"));
    }
}
