package et.aksum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Clock FIXED = Clock.fixed(Instant.ofEpochMilli(1_645_557_742_000L), ZoneOffset.UTC);

    @Test
    void it_is_version_seven_of_the_standard_variant() {
        UUID id = Uuid7.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void the_first_48_bits_are_the_milliseconds_as_in_the_example_of_the_rfc() {
        assertThat(new Uuid7(FIXED, new Random(1)).make().toString()).startsWith("017f22e2-79b0-7");
    }

    @Test
    void ids_of_one_millisecond_rise_even_when_the_counter_is_full() {
        Uuid7 ids = new Uuid7(FIXED, new Random(1));
        String before = "";
        for (int made = 0; made < 10_000; made++) {
            String id = ids.make().toString();
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void a_clock_set_back_does_not_set_ids_back() {
        Random random = new Random(1);
        long[] millis = {5_000};
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis[0]);
            }
        };
        Uuid7 ids = new Uuid7(clock, random);
        UUID first = ids.make();
        millis[0] = 1_000;

        assertThat(ids.make().toString()).isGreaterThan(first.toString());
    }

    @Test
    void no_two_are_alike() {
        Set<UUID> seen = new HashSet<>();
        for (int made = 0; made < 20_000; made++) {
            assertThat(seen.add(Uuid7.next())).isTrue();
        }
    }
}
