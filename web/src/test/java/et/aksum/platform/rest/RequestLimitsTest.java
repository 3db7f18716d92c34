package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {
    static class Query {
        @QueryParam("status")
        String status;
    }

    void list(@BeanParam Query query, @QueryParam("limit") String limit, String body) {}

    @Test
    void a_body_is_read_to_its_limit_and_no_further() throws IOException {
        assertThat(new ApiBodyLimit.Limited(new ByteArrayInputStream(new byte[10]), 10).readAllBytes())
                .hasSize(10);
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> new ApiBodyLimit.Limited(new ByteArrayInputStream(new byte[11]), 10).readAllBytes())
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.BODY_TOO_LARGE));
    }

    @Test
    void only_uploads_may_be_large() {
        assertThat(ApiBodyLimit.limitFor(new MediaType("multipart", "form-data")))
                .isEqualTo(ApiBodyLimit.MULTIPART);
        assertThat(ApiBodyLimit.limitFor(MediaType.APPLICATION_JSON_TYPE)).isEqualTo(ApiBodyLimit.JSON);
        assertThat(ApiBodyLimit.limitFor(MediaType.WILDCARD_TYPE)).isEqualTo(ApiBodyLimit.JSON);
        assertThat(ApiBodyLimit.limitFor(null)).isEqualTo(ApiBodyLimit.JSON);
    }

    @Test
    void an_operation_knows_its_own_parameters_and_those_of_its_query() throws NoSuchMethodException {
        var operation = RequestLimitsTest.class.getDeclaredMethod("list", Query.class, String.class, String.class);

        assertThat(QueryParameterCheck.known(operation)).containsExactlyInAnyOrder("status", "limit");
    }

    @Test
    void a_parameter_given_twice_or_unknown_is_refused() {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> QueryParameterCheck.check(Map.of("limit", List.of("1", "2")), Set.of("limit")))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.REPEATED_PARAMETER));
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> QueryParameterCheck.check(Map.of("limt", List.of("1")), Set.of("limit")))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.UNKNOWN_PARAMETER));
    }

    @Test
    void a_parameter_that_no_row_can_match_is_refused() {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> QueryParameterCheck.check(Map.of("text", List.of("a\0b")), Set.of("text")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("text"));
    }

    @Test
    void a_page_has_fifty_rows_unless_it_is_said_otherwise() {
        assertThat(QueryText.limit(null)).isEqualTo(50);
        assertThat(QueryText.limit("200")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1e2", "", "99999999999", "10; drop table"})
    void a_page_size_out_of_range_is_refused(String limit) {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> QueryText.limit(limit))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("limit"));
    }

    @Test
    void an_enum_is_read_in_any_case_and_what_is_none_of_it_is_refused() {
        assertThat(QueryText.oneOf(PlatformProblem.class, "x", "not-found")).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> QueryText.oneOf(PlatformProblem.class, "x", "' OR 1=1"));
    }

    @Test
    void a_flag_is_true_false_or_absent() {
        assertThat(QueryText.flag("dryRun", null)).isFalse();
        assertThat(QueryText.flag("dryRun", "")).isTrue();
        assertThat(QueryText.flag("dryRun", "true")).isTrue();
        assertThatExceptionOfType(ApiRefusal.class).isThrownBy(() -> QueryText.flag("dryRun", "yes"));
    }
}
