package et.aksum.audit;

import et.aksum.shared.GeoStamp;
import et.aksum.tenancy.CallOrigin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth keeping forever. Actor, organisation, channel and level come from the tenant context, not from here.
 *
 * @param action past tense with its context in front, for example {@code order.approved}
 * @param subjectType the kind of thing acted on, for example {@code purchase-order}
 * @param details plain values (text, numbers, booleans, lists and maps of them); never a secret
 * @param geo where it was done, null when the action asks for no place
 */
public record AuditEvent(
        String action, String subjectType, String subjectId, Map<String, Object> details, @Nullable GeoStamp geo) {
    public AuditEvent {
        details = Map.copyOf(details);
    }

    public AuditEvent(String action, String subjectType, String subjectId) {
        this(action, subjectType, subjectId, Map.of(), null);
    }

    public AuditEvent(String action, String subjectType, String subjectId, Map<String, Object> details) {
        this(action, subjectType, subjectId, details, null);
    }

    /** The same without a place. */
    public AuditEvent withoutPlace() {
        return new AuditEvent(action, subjectType, subjectId, details, null);
    }

    /** The same with the device, and the place where one was given, of the running call: for whatever proves who somebody is. */
    public AuditEvent fromHere() {
        CallOrigin origin = CallOrigin.current().orElse(null);
        if (origin == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(details);
        if (origin.device() != null) {
            more.put("device", origin.device());
        }
        return new AuditEvent(action, subjectType, subjectId, more, geo == null ? origin.place() : geo);
    }
}
