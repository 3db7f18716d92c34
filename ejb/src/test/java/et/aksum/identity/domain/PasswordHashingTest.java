package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final PasswordHashing passwords = new PasswordHashing();

    @BeforeEach
    void prepare() {
        passwords.prepare();
    }

    @Test
    @Tag("V11.4.2")
    void the_parameters_stand_in_the_hash() {
        assertThat(passwords.hash("a long password")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_the_password_itself_matches() {
        String hash = passwords.hash("a long password");

        assertThat(passwords.matches("a long password", hash)).isTrue();
        assertThat(passwords.matches("a long passwore", hash)).isFalse();
        assertThat(passwords.hash("a long password")).isNotEqualTo(hash);
    }

    @Test
    void nobody_signs_in_without_a_hash() {
        assertThat(passwords.matches("anything at all", null)).isFalse();
    }

    @Test
    void a_letter_composed_differently_is_the_same_letter() {
        assertThat(passwords.matches(
                        "cafe\u0301 cafe\u0301 cafe\u0301", passwords.hash("caf\u00e9 caf\u00e9 caf\u00e9")))
                .isTrue();
    }

    @Test
    @Tag("V6.2.8")
    void nothing_is_cut_off_a_long_password() {
        String hash = passwords.hash("x".repeat(127) + "a");

        assertThat(passwords.matches("x".repeat(127) + "b", hash)).isFalse();
    }

    @Test
    void a_hash_of_weaker_parameters_is_outgrown_and_still_opens() {
        String weak = com.password4j.Password.hash("vier große Wörter genug")
                .addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(8 * 1024, 1, 1, 32, com.password4j.types.Argon2.ID))
                .getResult();

        assertThat(passwords.isOutgrown(weak)).isTrue();
        assertThat(passwords.isOutgrown(passwords.hash("vier große Wörter genug")))
                .isFalse();
        assertThat(passwords.matches("vier große Wörter genug", weak)).isTrue();
    }

    @Test
    void more_than_a_thousand_and_twenty_four_bytes_never_match() {
        String longest = "a".repeat(1_024);

        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
        assertThat(passwords.matches(longest + "a", passwords.hash(longest + "a")))
                .isFalse();
    }
}
