package et.aksum.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import et.aksum.fixture.LogOf;
import et.aksum.identity.TooManyAttempts;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {
    private final AttemptLimits limits = new AttemptLimits();
    private long nanos;

    @BeforeEach
    void own_time() {
        limits.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    @Test
    void an_attacker_from_one_network_is_stopped_and_the_owner_elsewhere_is_not() {
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT_AND_NETWORK; i++) {
            limits.signIn("selam", "203.0.113." + i);
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.signIn("selam", "203.0.113.99"));
        assertThatCode(() -> limits.signIn("selam", "198.51.100.1")).doesNotThrowAnyException();
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() {
        for (int i = 0; i < AttemptLimits.PER_ADDRESS; i++) {
            limits.signIn("user" + i, "203.0.113.1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.signIn("last", "203.0.113.1"));
    }

    @Test
    void many_networks_cannot_try_one_account_without_end() {
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT; i++) {
            limits.signIn("selam", "10.0." + i + ".1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.signIn("selam", "10.9.9.9"));
    }

    @Test
    void success_costs_nothing() {
        for (int i = 0; i < 500; i++) {
            limits.signIn("selam", "203.0.113.1");
            limits.signInSucceeded("selam", "203.0.113.1");
        }

        assertThatCode(() -> limits.signIn("selam", "203.0.113.1")).doesNotThrowAnyException();
    }

    @Test
    void the_wait_that_is_told_is_long_enough() {
        for (int i = 0; i < AttemptLimits.PER_CODE; i++) {
            limits.code("selam");
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> limits.code("selam"))
                .satisfies(refused -> {
                    assertThat(refused.retryAfterSeconds()).isBetween(1L, 61L);
                    nanos += TimeUnit.SECONDS.toNanos(refused.retryAfterSeconds());
                });
        assertThatCode(() -> limits.code("selam")).doesNotThrowAnyException();
    }

    @Test
    void a_refused_attempt_does_not_use_up_the_other_limits() {
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT_AND_NETWORK; i++) {
            limits.signIn("selam", "203.0.113.1");
        }
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.signIn("selam", "203.0.113.1"));
        }

        assertThatCode(() -> limits.signIn("selam", "198.51.100.1")).doesNotThrowAnyException();
    }

    @Test
    void wrong_tokens_from_one_address_end_too() {
        for (int i = 0; i < AttemptLimits.PER_ADDRESS; i++) {
            limits.wrongToken("203.0.113.1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limits.wrongToken("203.0.113.1"));
    }

    @Test
    @Tag("V16.3.3")
    void a_limit_that_is_reached_is_logged_with_the_address_and_without_what_was_typed() {
        try (LogOf log = new LogOf(AttemptLimits.class)) {
            for (int i = 0; i < AttemptLimits.PER_ACCOUNT_AND_NETWORK; i++) {
                limits.signIn("addis|S3CRET typed as a name", "203.0.113.1");
            }
            assertThat(log.lines()).isEmpty();

            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> limits.signIn("addis|S3CRET typed as a name", "203.0.113.1"));

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "INFO event=too-many-attempts limit=account-network address=203.0.113.1 retryAfterSeconds=")
                    .doesNotContain("S3CRET");
        }
    }
}
