package et.aksum.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void equal_details_are_equal_texts_whatever_their_order() {
        assertThat(JsonText.of(Map.of("b", 1, "a", "x"))).isEqualTo("{\"a\":\"x\",\"b\":1}");
    }

    @Test
    void values_keep_their_kind() {
        assertThat(JsonText.of(Map.of("v", List.of(true, 2L, new BigDecimal("1.50"), Map.of("k", "t")))))
                .isEqualTo("{\"v\":[true,2,1.50,{\"k\":\"t\"}]}");
    }

    @Test
    void text_cannot_leave_its_string() {
        assertThat(JsonText.of(Map.of("a", "\"}\n"))).isEqualTo("{\"a\":\"\\\"}\\n\"}");
    }

    @Test
    void what_is_no_json_value_is_kept_as_its_text() {
        assertThat(JsonText.of(Map.of("a", Thread.State.NEW))).isEqualTo("{\"a\":\"NEW\"}");
    }
}
