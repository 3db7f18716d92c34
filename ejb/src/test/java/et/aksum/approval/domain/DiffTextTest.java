package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.approval.FieldChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTextTest {
    @Test
    void a_difference_is_read_as_it_was_written_nothing_and_empty_apart() {
        List<FieldChange> changes = List.of(
                new FieldChange("note", null, "“ሰላም” \\ \"x\"\n"),
                new FieldChange("lines[2].quantity", "3", null),
                new FieldChange("projectCode", "", "A"));

        assertThat(DiffText.read(DiffText.of(changes))).isEqualTo(changes);
    }

    @Test
    void the_same_difference_is_the_same_text_because_it_is_hashed() {
        assertThat(DiffText.of(List.of(new FieldChange("total", null, "5.00 USD"))))
                .isEqualTo("[{\"field\":\"total\",\"before\":null,\"after\":\"5.00 USD\"}]");
        assertThat(DiffText.of(List.of())).isEqualTo("[]");
    }
}
