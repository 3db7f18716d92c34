package et.aksum.identity.domain;

import et.aksum.identity.HeldAssurance;
import et.aksum.identity.StepUp;
import et.aksum.shared.Assurance;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Guards what people change about their own proofs: whoever finds an open session must not make it his own. */
@ApplicationScoped
public class FreshFactor {
    @Inject
    HeldAssurance held;

    /**
     * The bound caller.
     *
     * @throws StepUp.Required unless he proved his second factor within the last five minutes
     * @throws StepUp.FactorMissing when he has none
     */
    public Caller require() {
        Caller caller = TenantContext.require();
        if (!held.suffices(caller, Assurance.FRESH_FACTOR, "own factors")) {
            throw held.refusal(caller, Assurance.FRESH_FACTOR);
        }
        return caller;
    }
}
