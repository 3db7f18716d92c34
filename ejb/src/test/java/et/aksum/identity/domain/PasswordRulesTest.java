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
    void twelve_characters_to_a_thousand_and_twenty_four_bytes_are_taken_as_they_are() {
        assertThatCode(() -> PasswordRules.check("ab ".repeat(341), CONTEXT)).doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.check("የ".repeat(20) + "ኔ".repeat(44), CONTEXT))
                .doesNotThrowAnyException();
        refused("eleven char");
        refused("ab ".repeat(342));
        refused("የኔ".repeat(171));
        refused("🐘🦒🦓🦏🦛🐆🦁🐪🦩🦚🐍");
    }

    @Test
    @Tag("V6.2.12")
    void the_three_thousand_passwords_used_most_are_refused_also_when_they_are_stretched() throws java.io.IOException {
        try (var list = new java.io.BufferedReader(new java.io.InputStreamReader(
                me.gosimple.nbvcxz.Nbvcxz.class.getResourceAsStream("/dictionaries/passwords.txt"),
                java.nio.charset.StandardCharsets.UTF_8))) {
            List<String> all = list.lines().toList();
            all.stream().filter(one -> one.length() >= PasswordRules.SHORTEST).forEach(PasswordRulesTest::refused);
            all.stream().filter(one -> one.matches("[a-z]{4,}")).limit(3_000).forEach(word -> {
                refused(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) + "2026!2026!");
                refused(word.repeat(3));
            });
        }
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
