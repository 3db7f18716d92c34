package et.aksum.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/**
 * Time-ordered identifiers, UUID version 7 of RFC 9562, made in the application so that inserts batch.
 * Strictly increasing within this process: 12 bits count within a millisecond; a full counter or a clock set back borrows from the next millisecond.
 */
public final class Uuid7 {
    private static final Uuid7 SHARED = new Uuid7(Clock.systemUTC(), new SecureRandom());
    private static final int MOST_COUNT = 0xFFF;

    private final Clock clock;
    private final Random random;
    private long lastMillis = -1;
    private int count;

    Uuid7(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    public static UUID next() {
        return SHARED.make();
    }

    synchronized UUID make() {
        long now = clock.millis();
        if (now > lastMillis) {
            restartAt(now);
        } else if (count == MOST_COUNT) {
            restartAt(lastMillis + 1);
        } else {
            count++;
        }
        long most = (lastMillis << 16) | 0x7000L | count;
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** Starts in the lower half of the counter, so that at least 2048 more fit into the millisecond. */
    private void restartAt(long millis) {
        lastMillis = millis;
        count = random.nextInt(1 << 11);
    }
}
