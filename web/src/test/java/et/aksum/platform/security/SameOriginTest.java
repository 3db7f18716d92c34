package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    @ParameterizedTest
    @CsvSource({"cross-site,false", "same-site,false", "same-origin,true", "none,true", "nonsense,false"})
    @Tag("V3.5.1")
    void what_the_browser_says_about_the_asking_page_decides(String fetchSite, boolean allowed) {
        assertThat(SameOrigin.isAllowed("POST", fetchSite, "https://aksum.example", "aksum.example"))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://aksum.example,aksum.example,true",
        "https://aksum.example:443,aksum.example,true",
        "http://localhost:8080,localhost:8080,true",
        "https://evil.example,aksum.example,false",
        "https://aksum.example.evil.example,aksum.example,false",
        "http://localhost:8081,localhost:8080,false",
        "null,aksum.example,false",
        "'not a uri at all',aksum.example,false",
    })
    @Tag("V3.5.1")
    void without_that_the_origin_must_be_ours(String origin, String host, boolean allowed) {
        assertThat(SameOrigin.isAllowed("POST", null, origin, host)).isEqualTo(allowed);
    }

    @Test
    void reading_and_programs_are_not_concerned() {
        assertThat(SameOrigin.isAllowed("GET", "cross-site", "https://evil.example", "aksum.example"))
                .isTrue();
        assertThat(SameOrigin.isAllowed("POST", null, null, "aksum.example")).isTrue();
    }
}
