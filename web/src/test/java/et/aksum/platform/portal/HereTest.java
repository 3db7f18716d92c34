package et.aksum.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HereTest {
    @Test
    void after_signing_in_one_comes_to_the_page_one_wanted() {
        assertThat(Here.afterSignIn("/procurement/order?id=1")).isEqualTo("/procurement/order?id=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "", "evil", "/a\r\nSet-Cookie: x"})
    void no_address_leads_to_another_site(String wanted) {
        assertThat(Here.afterSignIn(wanted)).isEqualTo("/reporting/dashboard");
    }

    @Test
    void an_endless_address_is_not_followed() {
        assertThat(Here.afterSignIn("/procurement/orders?q=" + "x".repeat(1_000)))
                .isEqualTo("/reporting/dashboard");
    }

    @Test
    void the_language_is_the_chosen_one_then_the_browsers_then_english() {
        assertThat(Tastes.chosen("am", Locale.ENGLISH).getLanguage()).isEqualTo("am");
        assertThat(Tastes.chosen(null, Locale.forLanguageTag("am-ET")).getLanguage())
                .isEqualTo("am");
        assertThat(Tastes.chosen(null, Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
        assertThat(Tastes.chosen("xx", Locale.forLanguageTag("am"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_page_below_a_place_keeps_the_place_marked_in_the_rail() {
        assertThat(Navigation.belongs("/procurement/order.xhtml", "/procurement/orders"))
                .isTrue();
        assertThat(Navigation.belongs("/procurement/order-edit.xhtml", "/procurement/orders"))
                .isTrue();
        assertThat(Navigation.belongs("/procurement/suppliers.xhtml", "/procurement/orders"))
                .isFalse();
    }
}
