package et.aksum.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives everybody the same clock, in UTC; tests give another. */
@ApplicationScoped
class ClockProducer {
    @Produces
    Clock utc() {
        return Clock.systemUTC();
    }
}
