package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.identity.Entitlements;
import et.aksum.identity.SignIn.PlaceConsent;
import et.aksum.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * From where somebody proves who he is: the device always; the place when his browser gave it and he agreed, or a role of his
 * requires it. A role that requires it shows in the entry, with or without a place.
 */
@ApplicationScoped
public class ProvenFrom {
    @Inject
    PlaceConsent consent;

    @Inject
    Entitlements entitlements;

    /** Whether his browser may be asked: this person agrees, or a role of his requires it. In a transaction. */
    public boolean mayKeepPlace(UserId person) {
        return consent.holds(person) || !requiredBy(person).isEmpty();
    }

    /** Codes and names of the roles that ask this person for his place. In a transaction. */
    public SortedMap<String, String> requiredBy(UserId person) {
        return entitlements.placeRequiredBy(person);
    }

    /** The event with what the running call tells. A place nobody agreed to or requires is left out, whoever sent it. In a transaction. */
    public AuditEvent here(AuditEvent event, UserId person) {
        AuditEvent here = event.fromHere();
        SortedMap<String, String> roles = requiredBy(person);
        if (!roles.isEmpty()) {
            Map<String, Object> details = new HashMap<>(here.details());
            details.put("placeRequiredBy", List.copyOf(roles.keySet()));
            return new AuditEvent(here.action(), here.subjectType(), here.subjectId(), details, here.geo());
        }
        return here.geo() == null || consent.holds(person) ? here : here.withoutPlace();
    }
}
