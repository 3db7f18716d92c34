package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.NameTaken;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.ClientId;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.ServiceRows;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Uuid7;
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
 * Accounts of programs: they belong to a person, hold roles as people do, and come in by client credentials alone. They have neither
 * password nor second factor, so what needs one is never theirs to do, whatever roles they hold.
 */
@Stateless
public class ServiceAccounts {
    private static final int SECRET_DAYS = 366;
    private static final int LONGEST_OVERLAP_HOURS = 7 * 24;

    @Inject
    ServiceRows services;

    @Inject
    UserRepository users;

    @Inject
    TokenRepository tokens;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param purpose what the program does, for those who find it in a list */
    public record CreateServiceAccount(String username, String purpose) {}

    /** What a program shows to come in; the secret is shown once and kept only as a hash. */
    public record IssuedSecret(UUID id, String clientId, String clientSecret, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "IssuedSecret[clientId=%s, clientSecret=***]".formatted(clientId);
        }
    }

    /**
     * An account in a list.
     *
     * @param secretExpires when its last secret expires, null when none counts any more
     * @param lastUsedAt when a token of it was last used, to the minute
     */
    public record ServiceAccountRow(
            UUID id,
            String username,
            String purpose,
            UUID ownerId,
            String owner,
            boolean active,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime secretExpires,
            @Nullable OffsetDateTime lastUsedAt) {}

    /** An account that belongs to the caller, without any role yet, and its first secret. @throws NameTaken when somebody is called so */
    @RequiresPermission(Permission.IDENTITY_SERVICE_MANAGE)
    public IssuedSecret create(CreateServiceAccount command) {
        Caller caller = TenantContext.require();
        OffsetDateTime now = OffsetDateTime.now(clock);
        String purpose = PlainText.line("purpose", 200, command.purpose());
        AppUser account =
                AppUser.service(new UserId(Uuid7.next()), caller.organisation(), command.username(), purpose, now);
        if (users.byUsername(account.username()).isPresent()) {
            throw new NameTaken("user name");
        }
        users.add(account);
        services.add(account.id(), caller, purpose, now);
        record("service-account.created", account.id(), Map.of("username", account.username()));
        return secret(account.id(), caller, now);
    }

    /**
     * A new secret. The ones before count for as long as the overlap says, so that the program can be changed in between.
     *
     * @param overlapHours 0 to 168; 0 ends them at once
     */
    @RequiresPermission(Permission.IDENTITY_SERVICE_MANAGE)
    public IssuedSecret rotate(UserId account, int overlapHours) {
        if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
            throw new InvalidInput(
                    "overlapHours", "Old secrets count for 0 to %d hours.".formatted(LONGEST_OVERLAP_HOURS));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        require(account);
        services.shorten(account, now.plusHours(overlapHours));
        record("service-account.secret-rotated", account, Map.of("overlapHours", overlapHours));
        return secret(account, TenantContext.require(), now);
    }

    /** Ends the account for good: its secrets and its tokens count no more. */
    @RequiresPermission(Permission.IDENTITY_SERVICE_MANAGE)
    public void end(UserId account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        require(account);
        users.getLocked(account).deactivate();
        services.shorten(account, now);
        tokens.ownedBy(account.value()).forEach(token -> token.revoke(now));
        record("service-account.ended", account, Map.of());
    }

    /** All of the organisation, by name. */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<ServiceAccountRow> all() {
        return services.all(OffsetDateTime.now(clock));
    }

    private void require(UserId account) {
        if (!services.exists(account)) {
            throw new UserQueries.UserNotFound();
        }
    }

    private IssuedSecret secret(UserId account, Caller caller, OffsetDateTime now) {
        String secret = RandomText.next();
        OffsetDateTime expires = now.plusDays(SECRET_DAYS);
        services.addSecret(account, caller, RandomText.hash(secret), now, expires);
        return new IssuedSecret(account.value(), new ClientId(caller.organisation(), account).text(), secret, expires);
    }

    private void record(String action, UserId account, Map<String, Object> details) {
        audit.record(new AuditEvent(action, "user", account.value().toString(), details));
    }
}
