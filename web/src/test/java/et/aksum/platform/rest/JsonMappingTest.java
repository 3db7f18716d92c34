package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMappingTest {
    private final ObjectMapper json = new JsonMapping().getContext(Object.class);

    @NullMarked
    record Line(BigDecimal quantity, @Nullable String note) {}

    @NullMarked
    record Order(String name, int count, @Nullable LocalDate on, List<Line> lines) {}

    @Test
    void what_is_optional_may_be_absent_or_null() throws JsonProcessingException {
        Order order =
                json.readValue("{\"name\":\"a\",\"count\":1,\"on\":null,\"lines\":[{\"quantity\":1.50}]}", Order.class);

        assertThat(order.on()).isNull();
        assertThat(order.lines()).containsExactly(new Line(new BigDecimal("1.50"), null));
    }

    @ParameterizedTest
    @CsvSource({"12500.0000,12500", "9.1300,9.13", "1E+3,1000", "0.0000,0", "0.0001,0.0001"})
    void a_number_is_written_plainly_and_as_short_as_it_is(BigDecimal number, String written)
            throws JsonProcessingException {
        assertThat(json.writeValueAsString(new Line(number, null))).contains("\"quantity\":" + written + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"count\":1}                                            | invalid-value  | lines",
                "{\"name\":null,\"count\":1,\"lines\":[]}                                | invalid-value  | name",
                "{\"name\":\"a\",\"count\":null,\"lines\":[]}                            | invalid-value  | count",
                "{\"name\":\"a\",\"count\":1,\"lines\":[null]}                           | invalid-value  | lines[0]",
                "{\"name\":\"a\",\"count\":1,\"lines\":[{}]}                             | invalid-value  | lines[0].quantity",
                "{\"name\":\"a\",\"count\":1,\"lines\":[{\"quantity\":\"1\"}]}           | invalid-value  | lines[0].quantity",
                "{\"name\":\"a\",\"count\":1,\"lines\":[{\"quantity\":1e999999999}]}     | invalid-value  | lines[0].quantity",
                "{\"name\":\"a\",\"count\":\"1\",\"lines\":[]}                           | invalid-value  | count",
                "{\"name\":\"a\",\"count\":1.5,\"lines\":[]}                             | invalid-value  | count",
                "{\"name\":7,\"count\":1,\"lines\":[]}                                   | invalid-value  | name",
                "{\"name\":\"a\\u0000b\",\"count\":1,\"lines\":[]}                          | invalid-value  | name",
                "{\"name\":\"a\",\"count\":1,\"on\":\"22.11.2026\",\"lines\":[]}         | invalid-value  | on",
                "{\"name\":\"a\",\"count\":1,\"lines\":[],\"version\":1}                 | unknown-field  | version",
                "{\"name\":\"a\",\"count\":1,\"lines\":[{\"quantity\":1,\"orgId\":2}]}   | unknown-field  | lines[0].orgId",
            })
    void a_field_at_fault_is_named_by_its_path(String body, String slug, String field) {
        ApiRefusal refused = refusal(body);

        assertThat(refused.problem().slug()).isEqualTo(slug);
        assertThat(refused.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1,\"lines\":[]}",
                "{\"name\":\"a\",\"count\":1,\"lines\":[]} trailing",
                "{\"name\":\"a\"",
                "{name:\"a\"}",
                "not json",
                "{\"name\":\"a\",\"count\":1,\"lines\":[],}",
            })
    void duplicate_fields_trailing_text_and_broken_json_are_malformed(String body) {
        assertThat(refusal(body).problem()).isEqualTo(PlatformProblem.MALFORMED_JSON);
    }

    @Test
    void json_nested_deeper_than_twenty_is_malformed() {
        String deep = "[".repeat(JsonMapping.DEEPEST + 1) + "]".repeat(JsonMapping.DEEPEST + 1);
        String atLimit = "[".repeat(JsonMapping.DEEPEST) + "]".repeat(JsonMapping.DEEPEST);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> json.readTree(deep))
                .satisfies(thrown ->
                        assertThat(JsonRefusal.of(thrown).problem()).isEqualTo(PlatformProblem.MALFORMED_JSON));
        assertThat(readable(atLimit)).isTrue();
    }

    @Test
    void a_text_longer_than_the_limit_is_malformed() {
        String body = "{\"name\":\"" + "x".repeat(JsonMapping.LONGEST_TEXT + 1) + "\",\"count\":1,\"lines\":[]}";

        assertThat(refusal(body).problem()).isEqualTo(PlatformProblem.MALFORMED_JSON);
    }

    @Test
    void refusals_name_no_class_of_ours() {
        assertThat(refusal("{\"name\":7}").detail()).doesNotContain("et.aksum").doesNotContain("java");
        assertThat(refusal("not json").detail()).doesNotContain("Source").doesNotContain("Token");
    }

    @Test
    void amounts_are_written_plainly_and_times_with_their_offset() throws JsonProcessingException {
        var time = OffsetDateTime.of(2026, 11, 22, 10, 30, 0, 0, ZoneOffset.ofHours(3));

        assertThat(json.writeValueAsString(List.of(new BigDecimal("1E+3"), new BigDecimal("0.0000000001"))))
                .isEqualTo("[1000,0.0000000001]");
        assertThat(json.writeValueAsString(time)).isEqualTo("\"2026-11-22T10:30:00+03:00\"");
        assertThat(json.readValue("\"2026-11-22T10:30:00+03:00\"", OffsetDateTime.class))
                .isEqualTo(time);
    }

    private boolean readable(String text) {
        try {
            return json.readTree(text) != null;
        } catch (JsonProcessingException refused) {
            return false;
        }
    }

    private ApiRefusal refusal(String body) {
        try {
            throw new AssertionError("was read: " + json.readValue(body, Order.class));
        } catch (JsonProcessingException thrown) {
            return JsonRefusal.of(thrown);
        }
    }
}
