package et.aksum.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How long the oldest letter of any organisation has waited, as this node saw it last; told to operators, who see nobody's letters. */
@ApplicationScoped
public class LetterBacklog {
    @Inject
    Clock clock;

    private volatile @Nullable OffsetDateTime oldest;

    /** @param waitingSince null when no letter waits */
    public void tell(@Nullable OffsetDateTime waitingSince) {
        oldest = waitingSince;
    }

    /** Zero when no letter waits. */
    public Duration age() {
        OffsetDateTime since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, OffsetDateTime.now(clock));
    }
}
