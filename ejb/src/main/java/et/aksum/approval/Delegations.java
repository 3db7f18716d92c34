package et.aksum.approval;

import et.aksum.approval.domain.Delegation;
import et.aksum.approval.domain.DelegationRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.identity.UserQueries;
import et.aksum.shared.Idempotent;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asked in one's place while one is away. A delegate decides what he may decide himself, and nothing more. */
@Stateless
public class Delegations {
    @Inject
    DelegationRepository delegations;

    @Inject
    UserQueries users;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * From {@code validFrom}, inclusive, until {@code validTo}, exclusive, at most a year.
     *
     * @param subjectType only for requests of this type; null for all
     */
    public record Delegate(
            UserId to, @Nullable String subjectType, OffsetDateTime validFrom, OffsetDateTime validTo, String reason) {}

    /** Somebody who could stand in. */
    public record Colleague(UUID id, String name) implements Serializable {}

    /** The delegation that was made. */
    public record DelegationId(UUID value) {}

    /** {@code given}: by the reader; otherwise he received it. {@code inForce}: at this moment. */
    public record DelegationRow(
            UUID id,
            UUID fromId,
            String from,
            UUID toId,
            String to,
            @Nullable String subjectType,
            OffsetDateTime validFrom,
            OffsetDateTime validTo,
            String reason,
            boolean given,
            boolean inForce,
            boolean revoked)
            implements Serializable {}

    @Idempotent
    @Unguarded("Everybody may say who stands in for him: it gives the delegate no right he does not have.")
    public DelegationId give(Delegate command) {
        Caller caller = TenantContext.require();
        if (!users.names(Set.of(command.to().value())).containsKey(command.to().value())) {
            throw new InvalidInput("delegate", "There is no such person.");
        }
        Delegation delegation = new Delegation(
                caller.organisation().value(),
                new UserId(caller.requireUser()),
                command.to(),
                command.subjectType(),
                command.validFrom(),
                command.validTo(),
                command.reason(),
                OffsetDateTime.now(clock));
        delegations.add(delegation);
        record("delegation.given", delegation);
        return new DelegationId(delegation.id());
    }

    /** Whom the caller could name: everybody active but himself, by name. */
    @Unguarded("Names of colleagues stand on every document one may see.")
    public List<Colleague> colleagues() {
        return delegations.colleaguesOf(new UserId(TenantContext.require().requireUser()));
    }

    /** Ends one's own delegation now. @throws DelegationNotFound when it is somebody else's */
    @Unguarded("Everybody may take back what he himself delegated.")
    public void revoke(UUID id) {
        Delegation delegation =
                delegations.get(id, new UserId(TenantContext.require().requireUser()));
        delegation.revoke(OffsetDateTime.now(clock));
        record("delegation.revoked", delegation);
    }

    /** Given and received by the caller, those that end last first. */
    @Unguarded("Shows the caller what concerns himself.")
    public List<DelegationRow> mine() {
        UserId me = new UserId(TenantContext.require().requireUser());
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Delegation> found = delegations.concerning(me);
        Set<UUID> people = new HashSet<>();
        found.forEach(one -> people.addAll(List.of(one.from().value(), one.to().value())));
        Map<UUID, String> names = users.names(people);
        return found.stream()
                .map(one -> new DelegationRow(
                        one.id(),
                        one.from().value(),
                        names.getOrDefault(one.from().value(), ""),
                        one.to().value(),
                        names.getOrDefault(one.to().value(), ""),
                        one.subjectType(),
                        one.validFrom(),
                        one.validTo(),
                        one.reason(),
                        one.from().equals(me),
                        one.isInForce(now),
                        one.isRevoked()))
                .toList();
    }

    private void record(String action, Delegation delegation) {
        trail.record(new AuditEvent(
                action,
                "delegation",
                delegation.id().toString(),
                Map.of(
                        "to", delegation.to().value().toString(),
                        "validFrom", delegation.validFrom().toString(),
                        "validTo", delegation.validTo().toString(),
                        "reason", delegation.reason())));
    }
}
