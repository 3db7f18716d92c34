package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final long ARGON2_BYTES = 15L << 20;

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
    @Tag("V6.3.8")
    void what_cannot_be_right_costs_as_much_as_what_is_wrong() {
        String hash = passwords.hash("a long password");

        assertThat(memoryOf(() -> passwords.matches("a long passwore", hash))).isGreaterThan(ARGON2_BYTES);
        assertThat(memoryOf(() -> passwords.matches("anything at all", null)))
                .as("an unknown account")
                .isGreaterThan(ARGON2_BYTES);
        assertThat(memoryOf(() -> passwords.matches("", hash))).as("nothing").isGreaterThan(ARGON2_BYTES);
        assertThat(memoryOf(() -> passwords.matches("", null)))
                .as("nothing, of an unknown account")
                .isGreaterThan(ARGON2_BYTES);
        assertThat(memoryOf(() -> passwords.matches("x".repeat(PasswordHashing.MOST_BYTES + 1), hash)))
                .as("too long")
                .isGreaterThan(ARGON2_BYTES);
    }

    /** What a hash needs shows whether one was made; how long it took would show how busy the machine is. */
    private static long memoryOf(BooleanSupplier check) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        assertThat(check.getAsBoolean()).isFalse();
        return thread.getCurrentThreadAllocatedBytes() - before;
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
