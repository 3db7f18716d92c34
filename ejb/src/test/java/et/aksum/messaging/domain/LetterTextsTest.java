package et.aksum.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import et.aksum.messaging.Letter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LetterTextsTest {
    private static final Map<String, String> VALUES = Map.of(
            "organisation", "Addis Medical", "title", "News", "name", "Selam", "text", "Gloves.", "link", "https://x/");

    private final LetterTexts texts = new LetterTexts();

    @Test
    void a_letter_to_an_unconfirmed_address_says_nothing_that_a_stranger_typed() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("am"))) {
            ResourceBundle texts = LetterTexts.bundle(language);
            assertThat(LetterTexts.placeholders(texts.getString("registration-confirm.subject")))
                    .containsExactly("organisation");
            assertThat(LetterTexts.placeholders(texts.getString("registration-confirm.body")))
                    .containsExactlyInAnyOrder("organisation", "link");
        }
    }

    @Test
    void every_text_has_subject_and_body_in_both_languages_with_the_same_placeholders() {
        ResourceBundle english = LetterTexts.bundle(Locale.ENGLISH);
        ResourceBundle amharic = LetterTexts.bundle(Locale.forLanguageTag("am"));
        Set<String> keys = new TreeSet<>(Collections.list(english.getKeys()));

        assertThat(new TreeSet<>(Collections.list(amharic.getKeys()))).isEqualTo(keys);
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            String template = key.substring(0, key.lastIndexOf('.'));
            assertThat(template).matches("[a-z][a-z-]{1,59}");
            assertThat(keys).contains(template + ".subject", template + ".body");
            assertThat(LetterTexts.placeholders(amharic.getString(key)))
                    .as(key)
                    .isEqualTo(LetterTexts.placeholders(english.getString(key)));
            if (key.endsWith(".purpose")) {
                assertThat(amharic.getString(key)).isEqualTo(english.getString(key));
            } else {
                assertThat(amharic.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
        }
    }

    @Test
    void a_letter_is_written_in_the_language_of_its_reader() {
        assertThat(texts.render(letter(Locale.ENGLISH, VALUES)).body()).startsWith("Dear Selam,");
        assertThat(texts.render(letter(Locale.FRENCH, VALUES)).body()).startsWith("Dear Selam,");
        assertThat(texts.render(letter(Locale.forLanguageTag("am-ET"), VALUES)).body())
                .startsWith("ውድ Selam፣");
    }

    @Test
    @Tag("V1.3.7")
    void a_value_is_never_a_second_line_of_the_subject_nor_a_placeholder_of_its_own() {
        Map<String, String> evil = new HashMap<>(VALUES);
        for (String lineEnd : List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\u0000")) {
            evil.put("title", "News" + lineEnd + "Bcc: all@victim.example");
            assertThat(texts.render(letter(Locale.ENGLISH, evil)).subject())
                    .isEqualTo("Addis Medical: News Bcc: all@victim.example");
        }
        evil.put("title", "{link}");
        assertThat(texts.render(letter(Locale.ENGLISH, evil)).subject()).isEqualTo("Addis Medical: {link}");
    }

    @Test
    void a_letter_with_a_gap_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.render(letter(Locale.ENGLISH, Map.of("title", "News"))))
                .withMessageContaining("{organisation}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.render(new Letter("a@b.example", "no-such-text", Locale.ENGLISH, VALUES)));
    }

    private static Letter letter(Locale language, Map<String, String> values) {
        return new Letter("selam@house.example", "product-news", language, values);
    }
}
