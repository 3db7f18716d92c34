package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** What is kept of a request of somebody who lost every second factor, and what its owner is told, step by step. */
@ApplicationScoped
public class LostFactorTrail {
    @Inject
    AuditTrail audit;

    @Inject
    CredentialNotices notices;

    /** @param portal scheme, host and port of the portal, which the link in the letter leads to */
    public void requested(LostFactorRequest request, AppUser owner, LinkToken stop, String portal) {
        record("requested", request, Map.of());
        notices.write(owner, "lost-factor-requested", Map.of("link", portal + "/stop-recovery#" + stop.text()));
    }

    public void confirmed(LostFactorRequest request, AppUser owner, String reason, Duration delay) {
        record("confirmed", request, Map.of("reason", reason, "readyAt", String.valueOf(request.readyAt())));
        notices.write(owner, "lost-factor-confirmed", Map.of("hours", String.valueOf(delay.toHours())));
    }

    public void refused(LostFactorRequest request, AppUser owner, String reason) {
        record("refused", request, Map.of("reason", reason));
        notices.write(owner, "lost-factor-refused", Map.of());
    }

    /** @param by {@code owner} or {@code link} */
    public void cancelled(LostFactorRequest request, String by) {
        record("cancelled", request, Map.of("by", by));
    }

    public void completed(LostFactorRequest request, AppUser owner) {
        record("completed", request, Map.of());
        notices.changed(owner, CredentialChange.FACTORS_REPLACED, Map.of());
    }

    private void record(String step, LostFactorRequest request, Map<String, Object> details) {
        audit.record(new AuditEvent(
                "lost-factor." + step, "user", request.user().value().toString(), details));
    }
}
