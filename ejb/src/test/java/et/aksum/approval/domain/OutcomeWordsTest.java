package et.aksum.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import et.aksum.approval.ApprovalStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "am"})
    void every_outcome_has_words_in_every_language_and_no_words_lack_an_outcome(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "et.aksum.approval.outcomes",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(words.getLocale().getLanguage()).isEqualTo(language);
        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ApprovalStatus.values()).map(Enum::name).toList());
        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(words.getString(key)).isNotBlank());
    }
}
