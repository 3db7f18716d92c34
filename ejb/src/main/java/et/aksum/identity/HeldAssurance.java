package et.aksum.identity;

import et.aksum.identity.domain.FactorPolicies;
import et.aksum.identity.domain.Proofs;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Whether a caller has shown who he is as surely and as recently as an action asks, by what the server knows of his session or token. */
@ApplicationScoped
public class HeldAssurance {
    @Inject
    Proofs proofs;

    @Inject
    FactorPolicies policies;

    @Inject
    OwnTransaction transaction;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Whether this is enough. Where the action needs a proof of its own, that proof is spent with it: in its transaction, so that
     * an action that is rolled back has spent none, or at once where it has no transaction.
     */
    public boolean suffices(Caller caller, Assurance needed, String action) {
        if (!needed.needsFactor()) {
            return caller.level().isSignedIn();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!isFresh(caller, needed.isForOneAction() ? Proofs.WAITS : needed.age(), now)) {
            return false;
        }
        return !needed.isForOneAction() || spend(caller, action, now);
    }

    /** Why what is held does not suffice: nothing was proven lately, or the person has nothing to prove it by. */
    public BusinessException refusal(Caller caller, Assurance needed) {
        boolean person = caller.tokenId() == null && caller.userId() != null;
        return person && caller.secondFactorAt() == null && !hasFactor(new UserId(caller.requireUser()))
                ? new StepUp.FactorMissing()
                : new StepUp.Required(needed);
    }

    private boolean hasFactor(UserId user) {
        return em.isJoinedToTransaction() ? policies.hasFactor(user) : transaction.call(() -> policies.hasFactor(user));
    }

    private static boolean isFresh(Caller caller, Duration most, OffsetDateTime now) {
        OffsetDateTime proven = caller.secondFactorAt();
        if (proven == null || !caller.level().isSignedIn()) {
            return false;
        }
        Duration age = Duration.between(proven, now);
        return !age.isNegative() && age.compareTo(most) <= 0;
    }

    private boolean spend(Caller caller, String action, OffsetDateTime now) {
        return em.isJoinedToTransaction()
                ? proofs.spend(caller, action, now)
                : transaction.call(() -> proofs.spend(caller, action, now));
    }
}
