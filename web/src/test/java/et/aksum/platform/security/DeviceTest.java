package et.aksum.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome 156 on Linux|Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36",
                "Edge 130 on Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
                "Firefox 130 on Android|Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0",
                "Safari 17 on iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "curl/8.5.0|curl/8.5.0",
                "scriptalert1/script|<script>alert(1)</script>"
            })
    void a_browser_is_named_in_the_words_people_know(String expected, String agent) {
        assertThat(Device.named(agent)).isEqualTo(expected);
    }

    @Test
    void a_name_is_never_long_and_may_be_missing() {
        assertThat(Device.named("x".repeat(5_000))).hasSizeLessThanOrEqualTo(60);
        assertThat(Device.named("")).isNull();
        assertThat(Device.named(null)).isNull();
        assertThat(Device.named("\r\n")).isNull();
    }
}
