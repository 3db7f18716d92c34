package et.aksum.approval.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something is due. */
@ApplicationScoped
public class WorkTime {
    /** The moment when this much work has been done since then; null when nothing is due. */
    public @Nullable OffsetDateTime after(OffsetDateTime start, Optional<Duration> work) {
        return work.map(start::plus).orElse(null);
    }
}
