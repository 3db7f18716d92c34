package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> CONTEXT =
            List.of("selam.bekele", "addis-medical", "Addis Medical Supplies PLC", "aksum");

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "just lower case words", "የኔ ረጅም የይለፍ ቃል ነው", "🐘🦒🦓🦏🦛🐆🦁🐪🦩🦚🐍🦎"})
    @Tag("V6.2.1")
    @Tag("V6.2.5")
    @Tag("V6.2.9")
    void length_is_enough_in_any_script(String password) {
        assertThatCode(() -> PasswordRules.check(password, CONTEXT)).doesNotThrowAnyException();
    }

    @Test
    @Tag("V6.2.1")
    @Tag("V6.2.9")
    void between_twelve_and_a_hundred_and_twenty_eight_characters_are_counted_as_people_count() {
        assertThatCode(() -> PasswordRules.check("ab".repeat(64), CONTEXT)).doesNotThrowAnyException();
        refused("eleven char");
        refused("ab".repeat(64) + "c");
        refused("🐘🦒🦓🦏🦛🐆🦁🐪🦩🦚🐍");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PASSWORD1234",
                "qwertyuiop123",
                "ethiopia1234",
                "correct horse battery staple",
                "zzzzzzzzzzzzzz"
            })
    @Tag("V6.2.4")
    @Tag("V6.2.12")
    void what_attackers_try_first_is_refused(String password) {
        refused(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my selam.bekele 99",
                "Bekele is great!",
                "ADDIS-MEDICAL-2026",
                "medical forever",
                "aksum stelae high"
            })
    @Tag("V6.2.11")
    void words_an_attacker_knows_are_refused(String password) {
        refused(password);
    }

    private static void refused(String password) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PasswordRules.check(password, CONTEXT))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("password");
                    assertThat(refusal.detail()).doesNotContain(password);
                });
    }
}
