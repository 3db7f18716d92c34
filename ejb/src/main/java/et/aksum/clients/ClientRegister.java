package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.ClientRefusal.ClientCircle;
import et.aksum.clients.domain.Gln;
import et.aksum.clients.domain.Institution;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.Tin;
import et.aksum.identity.UserId;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the register of institutions. New ones come by registration only, so that nobody lets a client in alone. */
@Stateless
public class ClientRegister {
    @Inject
    InstitutionRepository institutions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * What is known of an institution, if nobody changed it since {@code expectedVersion}.
     *
     * @param tin exactly ten digits
     * @param gln 13 digits with the check digit of GS1, or null
     */
    public record ReviseClient(
            ClientId client,
            long expectedVersion,
            String tin,
            String name,
            @Nullable String gln,
            ClientKind kind,
            Ownership ownership) {}

    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void revise(ReviseClient command) {
        Institution institution = institutions.getForChange(command.client());
        institutions.refuseTwin(command.client(), Tin.required(command.tin()), Gln.optional(command.gln()));
        Map<String, Object> before = Map.of("name", institution.name(), "tin", institution.tin());
        institution.revise(
                command.expectedVersion(),
                command.tin(),
                command.name(),
                command.gln(),
                command.kind(),
                command.ownership());
        record("client.revised", command.client(), before);
    }

    /** @param parent to which institution it belongs; null: to none @throws ClientCircle when that one belongs to this one */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void belongTo(ClientId client, long expectedVersion, @Nullable ClientId parent) {
        institutions.lockTree();
        Institution institution = institutions.getForChange(client);
        Institution above = parent == null ? null : institutions.get(parent);
        if (above != null && institutions.isBelow(above, client)) {
            throw new ClientCircle(institution.name());
        }
        institution.belongTo(expectedVersion, above);
        record("client.parent-set", client, above == null ? Map.of() : Map.of("parent", above.name()));
    }

    /** @param owner who earns on it from now on; null: nobody @throws ClientRefusal.EarnerApproved when he approved it */
    @RequiresPermission(Permission.CLIENTS_REGISTRATION_DECIDE)
    public void assign(ClientId client, long expectedVersion, @Nullable UserId owner) {
        Institution institution = institutions.getForChange(client);
        institution.assign(expectedVersion, owner == null ? null : owner.value());
        Map<String, Object> details = new HashMap<>();
        if (owner != null) {
            details.put("salesOwner", owner.value().toString());
        }
        record("client.assigned", client, details);
    }

    /** Keeps it, but it orders nothing until {@link #resume}. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_SUSPEND)
    public void suspend(ClientId client, long expectedVersion, String reason) {
        institutions.getForChange(client).suspend(expectedVersion, reason);
        record("client.suspended", client, Map.of("reason", reason.strip()));
    }

    @RequiresPermission(Permission.CLIENTS_CLIENT_SUSPEND)
    public void resume(ClientId client, long expectedVersion) {
        institutions.getForChange(client).resume(expectedVersion);
        record("client.resumed", client, Map.of());
    }

    /** Takes it out of use; its documents keep it, its taxpayer number becomes free. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_SUSPEND)
    public void retire(ClientId client, long expectedVersion) {
        institutions.getForChange(client).retire(expectedVersion, OffsetDateTime.now(clock));
        record("client.retired", client, Map.of());
    }

    private void record(String action, ClientId client, Map<String, Object> details) {
        trail.record(new AuditEvent(action, "client", client.value().toString(), details));
    }
}
