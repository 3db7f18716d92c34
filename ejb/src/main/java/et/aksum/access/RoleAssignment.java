package et.aksum.access;

import et.aksum.access.AccessRefusal.LastAdministrator;
import et.aksum.access.domain.Authority;
import et.aksum.access.domain.DenialRepository;
import et.aksum.access.domain.Granting;
import et.aksum.access.domain.RoleHolding;
import et.aksum.access.domain.RoleRepository;
import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.UserId;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role, under which conditions, and what is denied whom. Nobody changes his own; nobody gives more than he may give, or
 * acts on somebody who holds more than that; duties that must stay apart are refused together.
 */
@Stateless
public class RoleAssignment {
    @Inject
    RoleRepository roles;

    @Inject
    Granting granting;

    @Inject
    DenialRepository denials;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A role for somebody.
     *
     * @param until not included; null: until revoked
     * @param conditions all must hold for the grant to count
     */
    public record GrantRole(
            UserId user,
            String role,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            String reason,
            List<GrantCondition> conditions) {
        public GrantRole {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition of a grant; which parts it has depends on its kind.
     *
     * @param permission the permission it is about; null: the whole grant, for HOURS only
     * @param amount     for AMOUNT and CUMULATIVE, inclusive
     * @param days       for CUMULATIVE: over which days amounts are added up
     * @param perParty   for CUMULATIVE: only what concerns the same partner
     * @param opens      for HOURS: in the organisation's zone
     * @param weekdays   for HOURS: bits, Monday 1 to Sunday 64
     */
    public record GrantCondition(
            Kind kind,
            @Nullable String permission,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Integer days,
            boolean perParty,
            @Nullable UUID unit,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable Integer weekdays) {
        /** What it is about. */
        public enum Kind {
            AMOUNT,
            CUMULATIVE,
            OWN,
            SUPERVISED,
            UNIT,
            HOURS
        }

        /** At most so much for each document. */
        public static GrantCondition atMost(@Nullable String permission, BigDecimal amount, String currency) {
            return new GrantCondition(Kind.AMOUNT, permission, amount, currency, null, false, null, null, null, null);
        }

        /** At most so much in any so many days, whatever it is split into. @param perParty with each partner apart */
        public static GrantCondition cumulative(
                @Nullable String permission, BigDecimal amount, String currency, int days, boolean perParty) {
            return new GrantCondition(
                    Kind.CUMULATIVE, permission, amount, currency, days, perParty, null, null, null, null);
        }

        /** Only what is one's own, or one's people's. @param whose OWN or SUPERVISED */
        public static GrantCondition whose(Kind whose, @Nullable String permission) {
            return new GrantCondition(whose, permission, null, null, null, false, null, null, null, null);
        }

        /** Only what belongs to the unit or one below it. */
        public static GrantCondition inUnit(@Nullable String permission, UUID unit) {
            return new GrantCondition(Kind.UNIT, permission, null, null, null, false, unit, null, null, null);
        }

        /** Only between these hours on these days. */
        public static GrantCondition between(LocalTime opens, LocalTime closes, int weekdays) {
            return new GrantCondition(Kind.HOURS, null, null, null, null, false, null, opens, closes, weekdays);
        }
    }

    /** What somebody may not do, whatever he holds. @param until not included; null: until lifted */
    public record DenyPermission(
            UserId user, String permission, OffsetDateTime from, @Nullable OffsetDateTime until, String reason) {}

    /**
     * From now on, without conditions; granting a role again changes nothing.
     *
     * @throws SelfGrantRejected when the caller means himself
     * @throws DutiesConflict when the person holds a role that must stay apart from this one
     * @throws AccessRefusal when the role is not the caller's to give, or the person not below him
     */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void grant(UserId user, String roleCode) {
        String name = TenantContext.require().name();
        give(new GrantRole(user, roleCode, OffsetDateTime.now(clock), null, "Granted by " + name, List.of()));
    }

    /** The same from a day, until a day, under conditions. @throws InvalidInput for conditions nobody could judge */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void grant(GrantRole command) {
        PlainText.line("reason", 500, command.reason());
        give(command);
    }

    private void give(GrantRole command) {
        UserId user = somebodyElse(command.user());
        authority.requireMayGive(List.of(command.role()));
        granting.grant(command, TenantContext.require().userId())
                .ifPresent(grant -> audit.record(new AuditEvent(
                        "role.granted",
                        "user",
                        user.value().toString(),
                        Map.of(
                                "role", command.role(),
                                "reason", command.reason(),
                                "until", String.valueOf(command.until()),
                                "conditions", command.conditions().size()))));
    }

    /**
     * Ends the role now, with all grants of it.
     *
     * @throws RoleNotFound when the person does not hold it
     * @throws LastAdministrator when nobody could give roles any more
     */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void revoke(UserId user, String roleCode) {
        somebodyElse(user);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<RoleHolding> held = roles.openHoldings(user, roles.idOf(roleCode), now);
        if (held.isEmpty()) {
            throw new RoleNotFound();
        }
        held.forEach(granting::end);
        audit.record(new AuditEvent("role.revoked", "user", user.value().toString(), Map.of("role", roleCode)));
    }

    /** Denies one permission, whatever roles allow it. */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void deny(DenyPermission command) {
        UserId user = somebodyElse(command.user());
        String code = Permission.ofCode(command.permission())
                .orElseThrow(() -> new InvalidInput("permission", "There is no such permission."))
                .code();
        PlainText.line("reason", 500, command.reason());
        denials.add(command, TenantContext.require().requireUser());
        granting.requireSomebodyGives();
        audit.record(new AuditEvent(
                "permission.denied",
                "user",
                user.value().toString(),
                Map.of("permission", code, "reason", command.reason())));
    }

    /** Lifts a denial now. @throws AccessRefusal.NothingOpen when there is none */
    @RequiresPermission(Permission.IDENTITY_ROLE_GRANT)
    public void lift(UserId user, String permission) {
        somebodyElse(user);
        authority.requireMayGivePermissions(List.of(permission));
        denials.lift(user, permission, OffsetDateTime.now(clock));
        audit.record(new AuditEvent(
                "permission.denial-lifted", "user", user.value().toString(), Map.of("permission", permission)));
    }

    private UserId somebodyElse(UserId user) {
        if (user.value().equals(TenantContext.require().userId())) {
            throw new SelfGrantRejected();
        }
        roles.lock(user);
        authority.requireOver(user);
        return user;
    }

    /** No such role in this organisation, or the person does not hold it. */
    public static final class RoleNotFound extends BusinessException {
        public RoleNotFound() {
            super(ProblemKind.NOT_FOUND, "role-not-found", "There is no such role.");
        }
    }

    /** Two duties that one person must not hold together. */
    public static final class DutiesConflict extends BusinessException {
        public DutiesConflict(String held, String asked, String reason) {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "duties-conflict",
                    "Nobody may have %s and %s at once. %s".formatted(held, asked, reason));
        }
    }
}
