package et.aksum.identity.portal;

import et.aksum.identity.Factors;
import et.aksum.identity.Factors.RequiredOf;
import et.aksum.identity.LostFactor;
import et.aksum.identity.LostFactor.Decision;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FreshCode;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Of whom the organisation asks a second factor, and who waits for a new one. */
@Named
@ViewScoped
public class SignInRulesPage implements Serializable {
    private static final String HERE = "/identity/sign-in-rules";

    @Inject
    Factors factors;

    @Inject
    LostFactor lostFactor;

    @Inject
    FreshCode freshCode;

    @Inject
    Announcements announce;

    private final Typed typed = new Typed();

    /** Vouches for a colleague, with a fresh code. */
    public void confirm() {
        decide(true);
    }

    public void refuse() {
        decide(false);
    }

    private void decide(boolean confirmed) {
        freshCode.require(typed.optional("code"));
        lostFactor.decide(
                new Decision(UUID.fromString(typed.required("request")), confirmed, typed.required("reason")));
        announce.andGo(HERE, confirmed ? "lost.confirmed.done" : "lost.refused.done");
    }

    public void decidePolicy() {
        freshCode.require(typed.optional("policyCode"));
        factors.decidePolicy(RequiredOf.valueOf(typed.required("requiredOf")));
        announce.andGo(HERE, "rules.done");
    }

    public List<LostFactor.LostFactorRow> getRequests() {
        return lostFactor.open();
    }

    public RequiredOf getPolicy() {
        return factors.policy();
    }

    public Typed getTyped() {
        typed.computeIfAbsent("requiredOf", field -> getPolicy().name());
        return typed;
    }
}
