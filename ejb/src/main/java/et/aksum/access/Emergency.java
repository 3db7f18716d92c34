package et.aksum.access;

import et.aksum.access.AccessRefusal.NothingOpen;
import et.aksum.access.RoleAssignment.GrantRole;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.EmergencyRepository;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.RoleRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserId;
import et.aksum.messaging.Letter;
import et.aksum.messaging.Outbox;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Breaking the glass: whoever may, takes a role himself for minutes, says why, and every administrator is told. It lifts neither what he
 * did to a document nor what is denied him, nor any limit; nothing of it is ever deleted.
 */
@Stateless
public class Emergency {
    /** The longest an emergency lasts before it must be declared again. */
    public static final int MOST_MINUTES = 240;

    private static final int SHORTEST_REASON = 10;

    @Inject
    Granting granting;

    @Inject
    Authority authority;

    @Inject
    RoleRepository roles;

    @Inject
    EmergencyRepository emergencies;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes a role. @param minutes 1 to {@link #MOST_MINUTES} @param reason what the emergency is, 10 to 500 characters */
    public record BreakGlass(String role, int minutes, String reason) {}

    /** An emergency, running or past. @param endedAt when it was ended before its time; null when it was not */
    public record EmergencyRow(
            UUID id,
            UUID user,
            String role,
            String reason,
            OffsetDateTime startedAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime endedAt) {}

    /**
     * The caller holds the role at once, until it expires.
     *
     * @throws InvalidInput when the reason or the minutes will not do, or he holds the role anyway
     * @throws AccessRefusal.GivingRefused for a role that would let him give what he may not give anyway
     */
    @RequiresPermission(Permission.ACCESS_EMERGENCY_USE)
    public UUID breakGlass(BreakGlass command) {
        Caller caller = TenantContext.require();
        UserId self = new UserId(caller.requireUser());
        String reason = PlainText.line("reason", 500, command.reason());
        if (reason.length() < SHORTEST_REASON) {
            throw new InvalidInput("reason", "Say what the emergency is, in at least ten characters.");
        }
        if (command.minutes() < 1 || command.minutes() > MOST_MINUTES) {
            throw new InvalidInput("minutes", "An emergency lasts 1 to %d minutes.".formatted(MOST_MINUTES));
        }
        authority.requireGivesNoMore(command.role());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime expires = now.plusMinutes(command.minutes());
        UUID grant = granting.grantInEmergency(
                        new GrantRole(self, command.role(), now, expires, "Emergency: " + reason, List.of()))
                .orElseThrow(() -> new InvalidInput("role", "You hold this role already."));
        UUID id = emergencies.add(self, grant, reason, now, expires);
        audit.record(new AuditEvent(
                "emergency.started",
                "user",
                self.value().toString(),
                Map.of("role", command.role(), "minutes", command.minutes(), "reason", reason)));
        for (var administrator : emergencies.administrators(now)) {
            outbox.send(new Letter(
                    administrator.address(),
                    "access-emergency",
                    administrator.language(),
                    Map.of(
                            "person", caller.name(),
                            "role", command.role(),
                            "minutes", String.valueOf(command.minutes()),
                            "reason", reason)));
        }
        return id;
    }

    /** Ends one's own emergency before its time. @throws NothingOpen when there is none of this id running */
    @Unguarded("Whoever took a role in an emergency may always give it back.")
    public void end(UUID id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID grant = emergencies
                .end(id, new UserId(TenantContext.require().requireUser()), now)
                .orElseThrow(NothingOpen::new);
        roles.find(grant).orElseThrow(NothingOpen::new).end(now);
        roles.flush();
        audit.record(new AuditEvent("emergency.ended", "emergency", id.toString()));
    }

    /** The newest first, at most 100. */
    @RequiresPermission(Permission.ACCESS_FINDING_VIEW)
    public List<EmergencyRow> all() {
        return emergencies.newest(100);
    }

    /** The caller's own that run now. */
    @Unguarded("Tells the caller about himself only.")
    public List<EmergencyRow> mine() {
        UUID self = TenantContext.require().requireUser();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return emergencies.newest(100).stream()
                .filter(row -> row.user().equals(self))
                .filter(row -> row.endedAt() == null && row.expiresAt().isAfter(now))
                .toList();
    }
}
