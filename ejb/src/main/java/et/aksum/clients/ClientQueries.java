package et.aksum.clients;

import et.aksum.audit.AuditQueries;
import et.aksum.audit.AuditRow;
import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.ClientRefusal.ClientNotFound;
import et.aksum.clients.domain.ClientReader;
import et.aksum.clients.domain.Contact;
import et.aksum.clients.domain.Institution;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.PartRepository;
import et.aksum.shared.NamedPlace;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.Paced;
import et.aksum.tenancy.Paced.Kind;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the institutions of the caller's organisation. */
@Stateless
public class ClientQueries {
    @Inject
    ClientReader clients;

    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    AuditQueries audit;

    /** Restricts a list; null and blank restrict nothing. Text is sought in name, TIN and GLN, any case. */
    public record ClientFilter(@Nullable String text, @Nullable ClientKind kind, @Nullable String region)
            implements Serializable {}

    /** Institutions in use, by name. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    @Paced(Kind.SEARCH)
    public List<ClientRow> page(ClientFilter filter, int first, int size) {
        return clients.page(filter, first, size);
    }

    /** The same list, at most {@code size} institutions that follow {@code last}; null begins it. */
    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    @Paced(Kind.SEARCH)
    public List<ClientRow> after(ClientFilter filter, @Nullable NamedPlace last, int size) {
        return clients.after(filter, last, size);
    }

    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    public long count(ClientFilter filter) {
        return clients.count(filter);
    }

    /** The institution to which the id leads, after all mergers. @throws ClientNotFound */
    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    public ClientDetails details(ClientId client) {
        return clients.details(remaining(client).id());
    }

    /** What happened to it and to those that were merged into it, oldest first. @throws ClientNotFound */
    @RequiresPermission(Permission.CLIENTS_CLIENT_VIEW)
    public List<AuditRow> timeline(ClientId client) {
        ClientId remaining = remaining(client).id();
        List<AuditRow> history =
                new ArrayList<>(audit.ofSubject("client", remaining.value().toString()));
        for (UUID merged : clients.mergedInto(remaining)) {
            history.addAll(audit.ofSubject("client", merged.toString()));
        }
        history.sort(Comparator.comparingLong(AuditRow::seq));
        return history;
    }

    /** The institution for which the caller speaks. @throws ClientNotFound when he speaks for none */
    @RequiresPermission(Permission.CLIENTS_OWN_VIEW)
    public ClientDetails mine() {
        UUID caller = TenantContext.require().requireUser();
        ClientId client = parts.contactOf(caller)
                .map(Contact::institution)
                .orElseThrow(() -> new ClientNotFound(new ClientId(caller)));
        return clients.details(client);
    }

    private Institution remaining(ClientId client) {
        return institutions.resolve(client).orElseThrow(() -> new ClientNotFound(client));
    }
}
