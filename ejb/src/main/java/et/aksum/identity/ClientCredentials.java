package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.domain.ApiToken;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.ClientId;
import et.aksum.identity.domain.RandomText;
import et.aksum.identity.domain.ServiceRows;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.identity.domain.TokenText;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The client credentials grant of OAuth 2.0 (RFC 6749, section 4.4): a program's secret for an access token of one hour. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClientCredentials {
    /** How long an access token lives. */
    static final Duration LIFE = Duration.ofHours(1);

    @Inject
    ServiceRows services;

    @Inject
    UserRepository users;

    @Inject
    TokenRepository tokens;

    @Inject
    Entitlements entitlements;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** @param scopes permission codes asked for; empty: all the account may have */
    public record Presented(String clientId, String clientSecret, Set<String> scopes, @Nullable String address) {
        public Presented {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "Presented[clientId=%s, clientSecret=***]".formatted(clientId);
        }
    }

    /** An access token; its text is shown once. */
    public record Granted(String accessToken, long expiresInSeconds, Set<String> scopes) {
        @Override
        public String toString() {
            return "Granted[accessToken=***]";
        }
    }

    /**
     * @throws Refused when client or secret is wrong, or the account, its owner or the organisation is not active
     * @throws ScopeRefused when more is asked for than the account may have
     * @throws TooManyAttempts when too many wrong secrets came from this address
     */
    @Unguarded("Guarded by the client's secret.")
    public Granted grant(Presented presented) {
        Optional<ClientId> client = ClientId.parse(presented.clientId());
        Optional<Granted> granted = client.flatMap(id -> TenantContext.callAs(
                        Caller.anonymous(id.organisation(), Channel.API, presented.address()),
                        () -> transaction.call(() -> accepted(id, presented)))
                .map(account ->
                        TenantContext.callAs(account, () -> transaction.call(() -> issue(account, presented)))));
        return granted.orElseThrow(() -> {
            limits.wrongToken(presented.address());
            return new Refused();
        });
    }

    private Optional<Caller> accepted(ClientId client, Presented presented) {
        byte[] secret = RandomText.hash(presented.clientSecret());
        if (!services.accepts(client.account().value(), secret, OffsetDateTime.now(clock))) {
            return Optional.empty();
        }
        AppUser account = users.get(client.account());
        return Optional.of(new Caller(
                client.organisation(),
                account.id().value(),
                account.displayName(),
                AuthenticationLevel.TOKEN,
                null,
                Channel.API,
                presented.address(),
                null,
                null));
    }

    private Granted issue(Caller account, Presented presented) {
        Set<Permission> scopes = scopes(account, presented.scopes());
        OffsetDateTime now = OffsetDateTime.now(clock);
        TokenText text = TokenText.next(account.organisation());
        ApiToken token =
                new ApiToken(Uuid7.next(), account, "client credentials", text.hash(), scopes, now, now.plus(LIFE));
        tokens.add(token);
        audit.record(new AuditEvent(
                "service-account.token-issued", "api-token", token.id().toString(), Map.of("scopes", token.scopes())));
        return new Granted(text.text(), LIFE.toSeconds(), new TreeSet<>(token.scopes()));
    }

    /** What needs a second factor is no program's to do, and is not promised to it either. */
    private Set<Permission> scopes(Caller account, Set<String> wanted) {
        Set<Permission> allowed = entitlements.of(account).stream()
                .filter(permission -> !permission.assurance().needsFactor())
                .collect(Collectors.toSet());
        Set<Permission> scopes = wanted.isEmpty()
                ? allowed
                : wanted.stream()
                        .map(code -> Permission.ofCode(code).orElseThrow(ScopeRefused::new))
                        .collect(Collectors.toSet());
        if (scopes.isEmpty() || !allowed.containsAll(scopes)) {
            throw new ScopeRefused();
        }
        return scopes;
    }

    /** Client or secret is wrong, or the account counts no more; the text does not say which. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(ProblemKind.FORBIDDEN, "client-refused", "The client is not known by this secret.");
        }
    }

    /** More was asked for than the account may have. */
    public static final class ScopeRefused extends BusinessException {
        public ScopeRefused() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "scope-refused",
                    "A program is given permissions that its account holds and that need no second factor.");
        }
    }
}
