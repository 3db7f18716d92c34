package et.aksum.clients.portal;

import et.aksum.audit.AuditRow;
import et.aksum.clients.ClientDetails;
import et.aksum.clients.ClientDetails.AddressRow;
import et.aksum.clients.ClientDetails.ClientRow;
import et.aksum.clients.ClientDetails.LicenceRow;
import et.aksum.clients.ClientId;
import et.aksum.clients.ClientKind;
import et.aksum.clients.ClientMerge;
import et.aksum.clients.ClientMerge.MergeClients;
import et.aksum.clients.ClientQueries;
import et.aksum.clients.ClientQueries.ClientFilter;
import et.aksum.clients.ClientRefusal.ClientNotFound;
import et.aksum.clients.ClientRegister;
import et.aksum.clients.ClientRegister.ReviseClient;
import et.aksum.clients.Ownership;
import et.aksum.clients.PlaceQueries;
import et.aksum.identity.UserQueries;
import et.aksum.platform.portal.Announcements;
import et.aksum.platform.portal.FieldRefused;
import et.aksum.platform.portal.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One client: what is known of it, what happened to it, whether it may order, and with whom it is one. */
@Named
@ViewScoped
public class ClientPage implements Serializable {
    @Inject
    ClientQueries clients;

    @Inject
    ClientRegister register;

    @Inject
    ClientMerge mergers;

    @Inject
    PlaceQueries places;

    @Inject
    UserQueries users;

    @Inject
    Announcements announce;

    @Inject
    Clock clock;

    private final Typed typed = new Typed();
    private @Nullable String id;
    private long version;
    private transient @Nullable ClientDetails details;

    /** Reads the client the address names; an id that was merged leads to the one that remains. */
    public void open() {
        ClientDetails found = clients.details(asked());
        details = found;
        ClientRow row = found.client();
        id = row.id().toString();
        version = row.version();
        typed.put("name", row.name());
        typed.put("tin", row.tin());
        typed.put("gln", Objects.requireNonNullElse(row.gln(), ""));
        typed.put("kind", row.kind().name());
        typed.put("ownership", row.ownership().name());
    }

    public void revise() {
        register.revise(new ReviseClient(
                asked(),
                version,
                typed.required("tin"),
                typed.required("name"),
                typed.optional("gln"),
                ClientKind.valueOf(typed.required("kind")),
                Ownership.valueOf(typed.required("ownership"))));
        again("clients.revised");
    }

    /** The parent is named by its taxpayer number; none takes it away. */
    public void belong() {
        String tin = typed.optional("parentTin");
        register.belongTo(
                asked(),
                version,
                tin == null ? null : new ClientId(byTin("parentTin", tin).id()));
        again("clients.revised");
    }

    public void suspend() {
        register.suspend(asked(), version, typed.required("suspendReason"));
        again("clients.suspended");
    }

    public void resume() {
        register.resume(asked(), version);
        again("clients.resumed");
    }

    public void retire() {
        register.retire(asked(), version);
        announce.andGo("/clients/clients", "clients.retired");
    }

    /** This client ends; the one with the taxpayer number given remains. */
    public void merge() {
        ClientRow remaining = byTin("mergeTin", typed.required("mergeTin"));
        mergers.merge(new MergeClients(
                asked(), version, new ClientId(remaining.id()), remaining.version(), typed.required("mergeReason")));
        announce.andGo("/clients/client?id=" + remaining.id(), "clients.merged", remaining.name());
    }

    private ClientRow byTin(String field, String tin) {
        return clients.page(new ClientFilter(tin, null, null), 0, 2).stream()
                .filter(row -> row.tin().equals(tin))
                .findFirst()
                .orElseThrow(() -> new FieldRefused(field, announce.words("clients.tin.unknown")));
    }

    private void again(String key) {
        announce.andGo("/clients/client?id=" + id, key);
    }

    private ClientId asked() {
        try {
            return new ClientId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new ClientNotFound(new ClientId(new UUID(0, 0)));
        }
    }

    /** What happened, the newest first. */
    public List<AuditRow> getTimeline() {
        List<AuditRow> history = clients.timeline(asked());
        return java.util.stream.IntStream.range(0, history.size())
                .mapToObj(place -> history.get(history.size() - 1 - place))
                .toList();
    }

    public boolean lapsed(LicenceRow licence) {
        return licence.lapsedOn(LocalDate.now(clock));
    }

    /** The place of an address in words, the most exact first. */
    public String place(AddressRow address) {
        Map<String, String> names = places.names();
        return Stream.of(address.directions(), address.kebele(), address.woreda(), address.zone(), address.region())
                .filter(Objects::nonNull)
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    public String nameOf(@Nullable UUID user) {
        return user == null ? "–" : users.names(List.of(user)).getOrDefault(user, "–");
    }

    public @Nullable ClientDetails getDetails() {
        if (details == null) {
            details = clients.details(asked());
        }
        return details;
    }

    public Typed getTyped() {
        return typed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
