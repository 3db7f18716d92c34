package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.ClientRefusal.ClientCircle;
import et.aksum.clients.domain.Contact;
import et.aksum.clients.domain.ContactAccounts;
import et.aksum.clients.domain.Institution;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.PartRepository;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Makes one institution of two that are the same. The id of the one that ends keeps leading to the other. */
@Stateless
public class ClientMerge {
    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    ContactAccounts accounts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** {@code ending} becomes part of {@code remaining}, if neither changed since the versions given. */
    public record MergeClients(
            ClientId ending, long endingVersion, ClientId remaining, long remainingVersion, String reason) {}

    /**
     * Contacts, licences, addresses and subsidiaries go to the one that remains. A contact whom that one has already, by
     * e-mail address, is taken off, and his account goes over.
     *
     * @throws ClientCircle when an institution would be merged into itself
     * @throws ClientRefusal.ClientOutOfUse when one of them was merged or retired before
     */
    @RequiresPermission(Permission.CLIENTS_CLIENT_MERGE)
    public void merge(MergeClients command) {
        String reason = PlainText.line("reason", 500, command.reason());
        institutions.lockTree();
        Institution ending = institutions.getForChange(command.ending());
        Institution remaining = institutions.getForChange(command.remaining());
        OffsetDateTime now = OffsetDateTime.now(clock);
        remaining.requireVersion(command.remainingVersion());
        detach(remaining, ending);
        ending.mergeInto(command.endingVersion(), remaining, now);
        institutions.childrenOf(ending.id()).forEach(child -> child.followParent(remaining.id()));
        unite(ending, remaining, now);
        parts.moveAll(ending.id(), remaining.id());
        record("client.merged", ending.id(), remaining, reason);
        record("client.merged-with", remaining.id(), ending, reason);
    }

    /** The one that remains may have belonged to the one that ends: it then belongs where that one did. */
    private void detach(Institution remaining, Institution ending) {
        UUID parent = ending.parentId();
        if (ending.id().value().equals(remaining.parentId())) {
            remaining.followParent(parent == null ? null : new ClientId(parent));
        } else if (institutions.isBelow(remaining, ending.id())) {
            throw new ClientCircle(remaining.name());
        }
    }

    private void unite(Institution ending, Institution remaining, OffsetDateTime now) {
        for (Contact contact : parts.contactsOf(ending.id())) {
            parts.contactOf(remaining.id(), contact.email()).ifPresent(same -> {
                contact.remove(now);
                parts.flush();
                accounts.handOver(contact, same);
            });
        }
        parts.licencesOf(ending.id()).stream()
                .filter(licence -> parts.hasLicence(remaining.id(), licence.kind(), licence.number()))
                .forEach(licence -> licence.remove(now));
        parts.flush();
    }

    private void record(String action, ClientId client, Institution other, String reason) {
        trail.record(new AuditEvent(
                action,
                "client",
                client.value().toString(),
                Map.of(
                        "other",
                        other.id().value().toString(),
                        "name",
                        other.name(),
                        "tin",
                        other.tin(),
                        "reason",
                        reason)));
    }
}
