package et.aksum.procurement.adapter;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.procurement.PurchaseOrderId;
import et.aksum.procurement.domain.OpenDrafts;
import et.aksum.procurement.domain.OrderHandover;
import et.aksum.tenancy.TenantContext;
import et.aksum.workforce.EmployeeLeft;
import et.aksum.workforce.OpenWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the drafts of somebody who leaves to whoever takes over, in the same transaction. */
@ApplicationScoped
public class DraftsOfLeavers {
    private static final String KIND = "procurement.draft-order";

    @Inject
    OpenDrafts drafts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    void count(@Observes OpenWork asked) {
        asked.add(KIND, drafts.of(asked.user().value()).size());
    }

    void handOver(@Observes EmployeeLeft left) {
        UUID organisation = TenantContext.require().organisation().value();
        UUID successor = left.successor() == null ? null : left.successor().value();
        List<PurchaseOrderId> open = drafts.of(left.user().value());
        if (left.successor() != null) {
            left.gave(left.successor(), KIND, open.size());
        }
        for (PurchaseOrderId order : open) {
            drafts.add(
                    new OrderHandover(organisation, order, left.user().value(), successor, OffsetDateTime.now(clock)));
            trail.record(new AuditEvent(
                    "order.handed-over",
                    "purchase-order",
                    order.value().toString(),
                    Map.of("successor", successor == null ? "" : successor.toString())));
        }
    }
}
