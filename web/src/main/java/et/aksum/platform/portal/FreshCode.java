package et.aksum.platform.portal;

import et.aksum.identity.StepUp;
import et.aksum.platform.security.PortalSession;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The second factor that weighty actions ask for again. The use case decides whether it is fresh enough; this only asks for it. */
@Named
@RequestScoped
public class FreshCode {
    /** How long a code counts as fresh; the rule itself is enforced in the use case. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    StepUp stepUp;

    @Inject
    PortalSession session;

    @Inject
    Clock clock;

    /** Proves the code, if one was typed; without one the last proof must still be fresh. */
    public void prove(@Nullable String code) {
        if (code != null) {
            session.steppedUp(stepUp.confirm(code));
        }
    }

    /** Whether the last code is recent enough that the page need not ask for another. */
    public boolean isFresh() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // Half a minute is kept back for filling in the rest of the form.
        return TenantContext.current()
                .map(Caller::secondFactorAt)
                .filter(at -> at.plus(FRESH).minusSeconds(30).isAfter(now))
                .isPresent();
    }
}
