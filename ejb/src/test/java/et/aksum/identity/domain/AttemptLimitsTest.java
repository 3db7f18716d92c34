package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.LogOf;
import et.aksum.fixture.MovingClock;
import et.aksum.fixture.TestDatabase;
import et.aksum.fixture.Wiring;
import et.aksum.identity.TooManyAttempts;
import et.aksum.identity.domain.AttemptLimits.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {
    private final MovingClock clock = MovingClock.toTheNanosecond();
    private final AttemptLimits limits = new Wiring(TestDatabase.get(), clock).get(AttemptLimits.class);
    /** Other tests count in the same table: every test has an organisation and a network of its own. */
    private final String house = "h" + UUID.randomUUID();

    private final int block = ThreadLocalRandom.current().nextInt(1 << 16);

    @Test
    void an_attacker_from_one_network_is_stopped_and_the_owner_elsewhere_is_not() {
        for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
            limits.signIn(house + "|selam", network(1) + ":" + i);
        }

        refused("selam", network(1) + ":99");
        allowed("selam", network(2) + ":1");
    }

    @Test
    void one_mail_box_is_one_whatever_is_tagged_to_it() {
        for (int i = 0; i < Kind.MAILBOX.free; i++) {
            limits.letter(network(i) + ":1", house + "+" + i + "@box.example");
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> limits.letter(network(99) + ":1", house.toUpperCase(Locale.ROOT) + "@box.example"));
        assertThatCode(() -> limits.letter(network(99) + ":1", house + "x@box.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_began_a_moment_before_a_colleague_was_let_in_is_not_behind() {
        limits.signIn(house + "|dawit", network(1) + ":1");
        clock.advance(Duration.ofMillis(5));
        limits.signInSucceeded(house + "|dawit", network(1) + ":1");

        clock.advance(Duration.ofMillis(-3));

        allowed("selam", network(1) + ":1");
    }

    @Test
    void each_failure_after_the_free_ones_doubles_the_wait_up_to_fifteen_minutes() {
        for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
            limits.signIn(house + "|selam", network(1) + ":1");
        }
        long[] expected = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900};
        for (long seconds : expected) {
            assertThat(waitOf("selam", network(1) + ":1")).isEqualTo(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            limits.signIn(house + "|selam", network(1) + ":1");
        }
    }

    @Test
    void an_account_alone_is_never_shut_for_more_than_a_minute() {
        for (int i = 0; i < 200; i++) {
            try {
                limits.signIn(house + "|selam", network(i) + ":1");
            } catch (TooManyAttempts wait) {
                assertThat(wait.retryAfterSeconds()).isLessThanOrEqualTo(60);
                clock.advance(Duration.ofSeconds(wait.retryAfterSeconds()));
            }
        }
        clock.advance(Duration.ofSeconds(60));
        allowed("selam", network(999) + ":1");
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() {
        for (int i = 0; i < Kind.ADDRESS.free; i++) {
            limits.signIn(house + "|user" + i, network(1) + ":1");
        }

        refused("last", network(1) + ":2");
    }

    @Test
    void many_addresses_cannot_try_one_password_on_everybody_of_an_organisation() {
        for (int i = 0; i < Kind.ORGANISATION.free; i++) {
            limits.signIn(house + "|user" + i, network(i) + ":1");
        }

        refused("last", network(9_999) + ":2");
        assertThat(waitOf("last", network(9_999) + ":2"))
                .as("and nobody shuts an organisation")
                .isLessThanOrEqualTo(15);
    }

    @Test
    void success_costs_nothing() {
        for (int i = 0; i < 100; i++) {
            limits.signIn(house + "|selam", network(1) + ":1");
            limits.signInSucceeded(house + "|selam", network(1) + ":1");
        }

        allowed("selam", network(1) + ":1");
    }

    @Test
    void the_wait_that_is_told_is_long_enough() {
        for (int i = 0; i < Kind.CODE.free; i++) {
            limits.code(house);
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> limits.code(house))
                .satisfies(refused -> {
                    assertThat(refused.retryAfterSeconds()).isBetween(1L, 60L);
                    clock.advance(Duration.ofSeconds(refused.retryAfterSeconds()));
                });
        assertThatCode(() -> limits.code(house)).doesNotThrowAnyException();
    }

    @Test
    void a_refused_attempt_does_not_use_up_the_other_limits() {
        for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
            limits.signIn(house + "|selam", network(1) + ":1");
        }
        for (int i = 0; i < 100; i++) {
            refused("selam", network(1) + ":1");
        }

        allowed("selam", network(2) + ":1");
    }

    @Test
    void what_was_counted_holds_on_another_server_and_after_a_restart() {
        for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
            limits.signIn(house + "|selam", network(1) + ":1");
        }
        AttemptLimits elsewhere = new Wiring(TestDatabase.get(), clock).get(AttemptLimits.class);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> elsewhere.signIn(house + "|selam", network(1) + ":1"));
    }

    @Test
    void a_flood_of_names_makes_nobody_forget_an_attack() {
        for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
            limits.signIn(house + "|selam", network(1) + ":1");
        }
        IntStream.range(0, 300).forEach(i -> limits.signIn(house + i + "|flood", network(i + 2) + ":1"));

        refused("selam", network(1) + ":1");
    }

    @Test
    void of_many_guesses_at_once_only_the_free_ones_are_tried() {
        long tried = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        limits.signIn(house + "|selam", network(1) + ":1");
                        return 1;
                    } catch (TooManyAttempts refused) {
                        return 0;
                    }
                }))
                .limit(24)
                .toList()
                .stream()
                .mapToLong(CompletableFuture::join)
                .sum();

        assertThat(tried).isEqualTo(Kind.ACCOUNT_AND_NETWORK.free);
    }

    @Test
    void wrong_tokens_from_one_address_end_too() {
        for (int i = 0; i < Kind.TOKEN_ADDRESS.free; i++) {
            limits.wrongToken(network(1) + ":1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.wrongToken(network(1) + ":1"));
    }

    @Test
    @Tag("V16.3.3")
    void a_limit_that_is_reached_is_logged_with_the_address_and_without_what_was_typed() {
        String address = network(1) + ":1";
        try (LogOf log = new LogOf(AttemptLimits.class)) {
            for (int i = 0; i < Kind.ACCOUNT_AND_NETWORK.free; i++) {
                limits.signIn(house + "|S3CRET typed as a name", address);
            }
            assertThat(log.lines()).isEmpty();

            refused("S3CRET typed as a name", address);

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("INFO event=too-many-attempts limit=account-and-network address=" + address + " retry")
                    .doesNotContain("S3CRET");
        }
    }

    private String network(int number) {
        return "2001:db8:%x:%x:0:0:0".formatted(block, number);
    }

    private void refused(String user, String address) {
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.signIn(house + "|" + user, address));
    }

    private void allowed(String user, String address) {
        assertThatCode(() -> limits.signIn(house + "|" + user, address)).doesNotThrowAnyException();
    }

    private long waitOf(String user, String address) {
        try {
            limits.signIn(house + "|" + user, address);
            return 0;
        } catch (TooManyAttempts wait) {
            return wait.retryAfterSeconds();
        }
    }
}
