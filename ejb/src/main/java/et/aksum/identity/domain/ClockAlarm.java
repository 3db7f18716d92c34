package et.aksum.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the server's clock was moved. Codes of authenticators live by it: a clock set back refuses people whose codes are
 * new and could, were used steps not remembered, accept old ones again. Nothing is reopened; somebody is told.
 */
@ApplicationScoped
public class ClockAlarm {
    private static final System.Logger LOG = System.getLogger(ClockAlarm.class.getName());
    /** What a clock may be corrected by between two looks before anybody is told. */
    static final Duration TOLERANCE = Duration.ofSeconds(20);

    private @Nullable Instant lastWall;
    private long lastNanos;

    /** Looks at the clock. @return by how much it was moved since the last look, negative when back; empty when it was not */
    public synchronized Optional<Duration> look(Instant wall, long monotonicNanos) {
        Instant before = lastWall;
        Duration elapsed = Duration.ofNanos(monotonicNanos - lastNanos);
        lastWall = wall;
        lastNanos = monotonicNanos;
        if (before == null) {
            return Optional.empty();
        }
        Duration moved = Duration.between(before, wall).minus(elapsed);
        if (moved.abs().compareTo(TOLERANCE) <= 0) {
            return Optional.empty();
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "event=clock-stepped seconds={0,number,#} (the clock of this server was moved)",
                moved.toSeconds());
        return Optional.of(moved);
    }

    /** Compares with the clock of the database, which is another witness. @return whether they differ by more than is harmless */
    public boolean differs(Instant wall, Instant database) {
        Duration ahead = Duration.between(database, wall);
        if (ahead.abs().compareTo(TOLERANCE) <= 0) {
            return false;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "event=clock-differs seconds={0,number,#} (ahead of the clock of the database)",
                ahead.toSeconds());
        return true;
    }

    /** A step accepted before lies further ahead than any that is accepted now: the clock went back since. */
    public boolean compareWithLastStep(long lastStep, Instant wall) {
        long ahead = lastStep - Totp.step(wall);
        if (ahead <= 1) {
            return false;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "event=clock-behind steps={0,number,#} (a code was accepted before that lies ahead of this server''s clock)",
                ahead);
        return true;
    }
}
