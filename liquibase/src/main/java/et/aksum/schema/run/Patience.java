package et.aksum.schema.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often a migration asks again for locks it did not get, and how long it leaves the users alone in between: twice as long each time, give or
 * take half, so that two nodes do not keep meeting.
 *
 * @param attempts at least 1
 * @param first pause, before the second attempt
 * @param longest pause
 */
public record Patience(int attempts, Duration first, Duration longest) {
    /** About two minutes of asking, each time for as long as {@link MigrationSession#LIMITS} says. */
    public static final Patience OF_A_MIGRATION = new Patience(7, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final Set<String> WORTH_ANOTHER_ATTEMPT = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK);

    /** Whether the same may succeed a little later. */
    public static boolean isWorthAnotherAttempt(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && WORTH_ANOTHER_ATTEMPT.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** @param attempt the one that failed, from 1 */
    public Duration pauseAfter(int attempt, RandomGenerator random) {
        double doubled = first.toMillis() * Math.pow(2, attempt - 1.0);
        double jitter = 0.5 + random.nextDouble();
        return Duration.ofMillis((long) Math.min(longest.toMillis(), doubled * jitter));
    }
}
