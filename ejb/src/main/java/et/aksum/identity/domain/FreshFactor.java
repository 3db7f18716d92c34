package et.aksum.identity.domain;

import et.aksum.identity.StepUp;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Guards what people change about their own proofs: whoever finds an open session must not make it his own. */
@ApplicationScoped
public class FreshFactor {
    static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    /** The bound caller. @throws StepUp.Required unless he proved his second factor within the last five minutes */
    public Caller require() {
        Caller caller = TenantContext.require();
        OffsetDateTime proven = caller.secondFactorAt();
        Duration age = proven == null ? null : Duration.between(proven, OffsetDateTime.now(clock));
        if (!caller.level().isSignedIn() || age == null || age.isNegative() || age.compareTo(LONGEST) > 0) {
            throw new StepUp.Required();
        }
        return caller;
    }
}
