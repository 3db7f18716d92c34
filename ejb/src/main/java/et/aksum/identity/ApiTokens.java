package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.ApiToken;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.identity.domain.TokenText;
import et.aksum.identity.domain.TokenUses;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Personal API tokens: issued, listed and revoked by their owner; by them a call over the API becomes known. */
@Stateless
public class ApiTokens {
    private static final System.Logger LOG = System.getLogger(ApiTokens.class.getName());
    private static final int MOST_DAYS = 366;

    @Inject
    TokenRepository tokens;

    @Inject
    UserRepository users;

    @Inject
    OrganisationRepository organisations;

    @Inject
    Entitlements entitlements;

    @Inject
    AttemptLimits limits;

    @Inject
    TokenUses uses;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * A personal API token.
     *
     * @param scopes permission codes the token is limited to; it never allows more than its owner may
     * @param days how long it lives, 1 to 366
     */
    public record IssueToken(String name, Set<String> scopes, int days) {
        public IssueToken {
            scopes = Set.copyOf(scopes);
        }
    }

    /** A new API token; its text is shown once and kept only as a hash. */
    public record IssuedToken(UUID id, String token, OffsetDateTime expires) {
        @Override
        public String toString() {
            return "IssuedToken[id=%s, token=***]".formatted(id);
        }
    }

    /** One of the caller's tokens, without its text; the last use is known to the minute. */
    public record TokenRow(
            UUID id,
            String name,
            Set<String> scopes,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable OffsetDateTime lastUsedAt) {
        public boolean worksAt(OffsetDateTime now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /**
     * A token of the caller's own. Needs a fresh second factor: whoever finds an open session must not leave with a key.
     *
     * @throws InvalidInput when a scope is unknown or more than the caller himself may, or the days are out of range
     */
    @RequiresPermission(Permission.IDENTITY_TOKEN_OWN)
    public IssuedToken issue(IssueToken command) {
        Caller caller = TenantContext.require();
        Set<Permission> scopes = scopes(command, caller);
        OffsetDateTime now = OffsetDateTime.now(clock);
        TokenText text = TokenText.next(caller.organisation());
        ApiToken token = new ApiToken(
                Uuid7.next(), caller, command.name(), text.hash(), scopes, now, now.plusDays(command.days()));
        tokens.add(token);
        audit.record(new AuditEvent(
                "token.issued",
                "api-token",
                token.id().toString(),
                Map.of("name", token.name(), "scopes", token.scopes(), "days", command.days())));
        return new IssuedToken(token.id(), text.text(), token.expiresAt());
    }

    /**
     * Whether {@link #issue} would issue it, so that nobody spends a code of his authenticator on what is refused anyway.
     *
     * @throws InvalidInput as {@link #issue} does
     */
    @Unguarded("Keeps nothing, and tells the caller about himself only.")
    public void check(IssueToken command) {
        scopes(command, TenantContext.require());
        ApiToken.nameOf(command.name());
    }

    private Set<Permission> scopes(IssueToken command, Caller caller) {
        if (command.days() < 1 || command.days() > MOST_DAYS) {
            throw new InvalidInput("days", "A token lives 1 to %d days.".formatted(MOST_DAYS));
        }
        Set<Permission> scopes = command.scopes().stream().map(ApiTokens::known).collect(Collectors.toSet());
        if (scopes.isEmpty() || !entitlements.of(caller).containsAll(scopes)) {
            throw new InvalidInput("scopes", "A token is limited to at least one permission, all of which you hold.");
        }
        return scopes;
    }

    /** The caller's tokens, newest first, revoked and expired ones included. */
    @Unguarded("Tells the caller about himself only.")
    public List<TokenRow> mine() {
        UUID owner = signedIn();
        Map<UUID, OffsetDateTime> used = tokens.lastUses(owner);
        return tokens.ownedBy(owner).stream()
                .map(token -> new TokenRow(
                        token.id(),
                        token.name(),
                        token.scopes(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.revokedAt(),
                        used.get(token.id())))
                .toList();
    }

    private static UUID signedIn() {
        Caller caller = TenantContext.require();
        if (!caller.level().isSignedIn()) {
            throw new SignIn.Refused();
        }
        return caller.requireUser();
    }

    /** Ends one of the caller's tokens at once. @throws NotFound when he has none of this id */
    @Unguarded("Everybody may take back what acts for him.")
    public void revoke(UUID token) {
        tokens.get(token, signedIn()).revoke(OffsetDateTime.now(clock));
        audit.record(new AuditEvent("token.revoked", "api-token", token.toString()));
    }

    /**
     * The caller a bearer token stands for, with the second factor last proven for it.
     *
     * @throws Refused when it is unknown, expired or revoked, or its owner or organisation is not active
     * @throws TooManyAttempts when too many wrong tokens came from this address
     */
    @Unguarded("This is how a call by token becomes known.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller authenticate(String bearer, @Nullable String address) {
        return TokenText.parse(bearer)
                .flatMap(text -> TenantContext.callAs(
                        Caller.anonymous(text.organisation(), Channel.API, address),
                        () -> transaction.call(() -> callerOf(text, address))))
                .orElseThrow(() -> {
                    limits.wrongToken(address);
                    LOG.log(System.Logger.Level.INFO, "event=token-refused address={0}", address);
                    return new Refused();
                });
    }

    private Optional<Caller> callerOf(TokenText text, @Nullable String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ApiToken> found = tokens.byHash(text.hash()).filter(token -> token.isUsableAt(now));
        found.filter(token -> uses.isNews(token.id(), now)).ifPresent(token -> tokens.used(token, now));
        return found.flatMap(token -> users.find(new UserId(token.owner()))
                .filter(user -> user.isActive()
                        && organisations.get(user.organisation()).isActive())
                .map(user -> withFactor(
                        new Caller(
                                user.organisation(),
                                user.id().value(),
                                user.displayName(),
                                AuthenticationLevel.TOKEN,
                                null,
                                Channel.API,
                                address,
                                token.id(),
                                token.permissions()),
                        token.secondFactorAt(),
                        now)));
    }

    private static Caller withFactor(Caller caller, @Nullable OffsetDateTime proven, OffsetDateTime now) {
        return proven == null || proven.plus(Assurance.HELD).isBefore(now) ? caller : caller.withSecondFactor(proven);
    }

    private static Permission known(String code) {
        return Permission.ofCode(code)
                .orElseThrow(() -> new InvalidInput("scopes", "There is no such permission among the scopes given."));
    }

    /** The caller has no such token. */
    public static final class NotFound extends BusinessException {
        public NotFound() {
            super(ProblemKind.NOT_FOUND, "token-not-found", "There is no such token.");
        }
    }

    /** The bearer token is unknown, expired or revoked, or its owner is not active; the text does not say which. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(ProblemKind.FORBIDDEN, "token-refused", "The API token is not valid.");
        }
    }
}
