package et.aksum.schema.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedDriftTest {
    private static final Difference INDEX = new Difference(
            new SchemaObject(ObjectKind.INDEX, "procurement.supplier.by_hand_ix"), null, null, "create index …");
    private static final Difference OPTIONS = new Difference(
            new SchemaObject(ObjectKind.TABLE, "procurement.supplier"), "options", null, "autovacuum_enabled=off");

    @Test
    void an_entry_answers_for_the_thing_it_names() {
        AllowedDrift allowed = AllowedDrift.parse(
                """
                # for the move
                index procurement.supplier.by_hand_ix until 2027-01-31 because the vendor's report needs it
                """);

        assertThat(allowed.entryFor(INDEX)).isNotNull().satisfies(entry -> {
            assertThat(entry.until()).isEqualTo(LocalDate.of(2027, 1, 31));
            assertThat(entry.reason()).isEqualTo("the vendor's report needs it");
            assertThat(entry.line()).isEqualTo(2);
        });
        assertThat(allowed.entryFor(OPTIONS)).isNull();
    }

    @Test
    void an_entry_may_name_one_aspect_or_the_beginning_of_names() {
        AllowedDrift allowed = AllowedDrift.parse(
                """
                table procurement.supplier: options until 2027-01-31 because the bulk load is going on
                index procurement.* until 2027-01-31 because indexes are being tried out""");

        assertThat(allowed.entryFor(OPTIONS)).isNotNull();
        assertThat(allowed.entryFor(INDEX)).isNotNull();
        assertThat(allowed.entryFor(new Difference(OPTIONS.object(), "owner", "aksum_owner", "postgres")))
                .isNull();
    }

    @Test
    void an_entry_that_answers_for_nothing_is_told() {
        AllowedDrift allowed = AllowedDrift.parse("table procurement.gone until 2027-01-31 because it was there once");

        assertThat(allowed.unused(List.of(INDEX, OPTIONS)))
                .extracting(AllowedDrift.Entry::what)
                .containsExactly("table procurement.gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table procurement.supplier",
                "table procurement.supplier until 2027-01-31",
                "table procurement.supplier until 2027-01-31 because so",
                "table procurement.supplier until tomorrow because it will be mended",
                "table procurement.supplier because it will be mended"
            })
    void an_entry_without_day_or_reason_is_refused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedDrift.parse("\n" + line))
                .withMessageStartingWith("Line 2 of the allowed drift: ");
    }
}
