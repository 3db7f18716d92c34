package et.aksum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/json, text/plain;q=0.5 , */*;q=0.001",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
                "application/json;charset=\"utf-8, or; so\"",
                ",, application/json,",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/*;level=1;Q=1.000"
            })
    void what_programs_and_browsers_send_is_read(String accept) {
        assertThat(RequestHeadCheck.unreadable(null, accept)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;",
                "a",
                "application/json;q=abc",
                "application/json;q=1.5",
                "application/json;q",
                "a/b/c",
                "text/plain text/html",
                "a/b;c=\"d"
            })
    void what_is_no_media_type_is_named(String accept) {
        assertThat(RequestHeadCheck.unreadable(null, accept)).isEqualTo("Accept");
    }

    @Test
    void a_content_type_is_one_media_type() {
        assertThat(RequestHeadCheck.unreadable("multipart/form-data; boundary=----x7", ""))
                .isNull();
        assertThat(RequestHeadCheck.unreadable("application/json; charset=UTF-8;", ""))
                .isNull();
        assertThat(RequestHeadCheck.unreadable("application/json, text/plain", ""))
                .isEqualTo("Content-Type");
        assertThat(RequestHeadCheck.unreadable(";;", "")).isEqualTo("Content-Type");
    }

    @Test
    void a_long_header_is_read_in_one_go() {
        assertThat(RequestHeadCheck.unreadable(null, "a/b;".repeat(20_000))).isEqualTo("Accept");
    }
}
