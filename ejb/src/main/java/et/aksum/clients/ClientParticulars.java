package et.aksum.clients;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.clients.domain.Address;
import et.aksum.clients.domain.InstitutionRepository;
import et.aksum.clients.domain.Licence;
import et.aksum.clients.domain.Locality;
import et.aksum.clients.domain.PartRepository;
import et.aksum.shared.Idempotent;
import et.aksum.shared.Permission;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Licences and addresses of institutions. Each is added or taken off, never edited: what held on a day stays known. */
@Stateless
public class ClientParticulars {
    @Inject
    InstitutionRepository institutions;

    @Inject
    PartRepository parts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What was added. */
    public record PartId(UUID value) {}

    /** @param expiresOn the last day on which it holds */
    public record AddLicence(
            ClientId client,
            LicenceKind kind,
            String number,
            @Nullable String authority,
            @Nullable LocalDate issuedOn,
            LocalDate expiresOn) {}

    /**
     * @param region code of a region; zone and woreda, when given, lie in it
     * @param latitude degrees in WGS 84, both or neither
     */
    public record AddAddress(
            ClientId client,
            AddressKind kind,
            String region,
            @Nullable String zone,
            @Nullable String woreda,
            @Nullable String kebele,
            @Nullable String directions,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    @Idempotent
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public PartId add(AddLicence command) {
        institutions.getForChange(command.client()).requireInUse();
        Licence licence = new Licence(
                organisation(),
                Uuid7.next(),
                command.client(),
                command.kind(),
                command.number(),
                command.authority(),
                command.issuedOn(),
                command.expiresOn());
        parts.add(licence);
        record("client.licence-added", command.client(), details(licence));
        return new PartId(licence.id());
    }

    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void removeLicence(ClientId client, UUID id) {
        Licence licence = parts.licence(client, id);
        licence.remove(OffsetDateTime.now(clock));
        record("client.licence-removed", client, details(licence));
    }

    @Idempotent
    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public PartId add(AddAddress command) {
        institutions.getForChange(command.client()).requireInUse();
        Locality locality = new Locality(command.region(), command.zone(), command.woreda(), command.kebele());
        Address address = new Address(
                organisation(),
                Uuid7.next(),
                command.client(),
                command.kind(),
                locality,
                command.directions(),
                command.latitude(),
                command.longitude());
        parts.add(address, locality);
        record(
                "client.address-added",
                command.client(),
                Map.of("kind", command.kind().name()));
        return new PartId(address.id());
    }

    @RequiresPermission(Permission.CLIENTS_CLIENT_MANAGE)
    public void removeAddress(ClientId client, UUID id) {
        parts.address(client, id).remove(OffsetDateTime.now(clock));
        record("client.address-removed", client, Map.of());
    }

    private static Map<String, Object> details(Licence licence) {
        return Map.of(
                "kind", licence.kind().name(),
                "number", licence.number(),
                "expiresOn", licence.expiresOn().toString());
    }

    private static UUID organisation() {
        return TenantContext.require().organisation().value();
    }

    private void record(String action, ClientId client, Map<String, Object> details) {
        trail.record(new AuditEvent(action, "client", client.value().toString(), details));
    }
}
