package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.identity.SignIn.PlaceConsent;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From where somebody proves who he is: the device always, the place when he agreed to it and his browser gave it. */
@ApplicationScoped
public class ProvenFrom {
    @Inject
    PlaceConsent consent;

    /** Whether this person agrees, so that his browser may be asked. In a transaction. */
    public boolean mayKeepPlace(UserId person) {
        return consent.holds(person);
    }

    /** The event with what the running call tells. A place nobody agreed to is left out, whoever sent it. In a transaction. */
    AuditEvent here(AuditEvent event, UserId person) {
        AuditEvent here = event.fromHere();
        return here.geo() == null || mayKeepPlace(person) ? here : here.withoutPlace();
    }
}
