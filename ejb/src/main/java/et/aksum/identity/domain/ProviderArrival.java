package et.aksum.identity.domain;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.ProviderSignIn.Vouched;
import et.aksum.tenancy.AuthenticationLevel;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands behind what the provider said, and how surely he is known by it; success and refusal leave their audit entries. */
@ApplicationScoped
public class ProviderArrival {
    /** So long a new tie does not carry a second factor: time for its owner to read the letter about it. */
    static final Duration PROBATION = Duration.ofHours(24);

    private static final int LONGEST = 255;

    @Inject
    ProviderSettings settings;

    @Inject
    ProviderLinks links;

    @Inject
    UserRepository users;

    @Inject
    OrganisationRepository organisations;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** In the organisation the provider speaks for. Nothing when nobody may come in; the refusal is on record then. */
    public Optional<Caller> accepted(ProviderTickets.Ticket ticket, @Nullable String address) {
        Vouched vouched = ticket.vouched();
        OffsetDateTime issuedAt = ticket.issuedAt().atOffset(ZoneOffset.UTC);
        String issuer = ProviderSettings.issuer(vouched.issuer());
        if (!settings.issuer().equals(Optional.of(issuer)) || vouched.subject().length() > LONGEST) {
            return refused(null, "provider");
        }
        Optional<ProviderLinks.Link> link =
                links.find(issuer, vouched.subject()).or(() -> tied(issuer, vouched, issuedAt));
        AppUser user = link.flatMap(found -> users.find(found.user())).orElse(null);
        if (link.isEmpty() || user == null) {
            return refused(null, "unknown");
        }
        if (!mayEnter(user)) {
            return refused(user, "not-active");
        }
        if (!links.enter(link.get().id(), issuedAt)) {
            return refused(user, "used-before");
        }
        Caller caller = caller(user, link.get(), vouched, address);
        boolean complete = caller.level() == AuthenticationLevel.SECOND_FACTOR;
        TenantContext.callAs(caller, () -> {
            audit.record(new AuditEvent(
                            complete ? "sign-in.completed" : "sign-in.provider-accepted",
                            "user",
                            user.id().value().toString(),
                            Map.of("factor", "provider", "password", false, "issuer", issuer))
                    .fromHere());
            return caller;
        });
        return Optional.of(caller);
    }

    /** At the first arrival a verified address may tie a person; from then on his subject counts, for addresses change hands. */
    private Optional<ProviderLinks.Link> tied(String issuer, Vouched vouched, OffsetDateTime at) {
        String email = vouched.email();
        if (email == null || !settings.matchesEmail()) {
            return Optional.empty();
        }
        List<AppUser> called = links.activePeople(email);
        if (called.size() != 1) {
            return Optional.empty();
        }
        AppUser user = called.get(0);
        if (links.add(TenantContext.require(), user.id(), issuer, vouched.subject(), at)) {
            audit.record(new AuditEvent(
                    "provider-link.made",
                    "user",
                    user.id().value().toString(),
                    Map.of("issuer", issuer, "by", "e-mail")));
            notices.changed(user, CredentialChange.PROVIDER_LINKED, Map.of());
        }
        return links.find(issuer, vouched.subject());
    }

    private boolean mayEnter(AppUser user) {
        return user.isActive()
                && !user.isService()
                && organisations.get(user.organisation()).isActive();
    }

    private Optional<Caller> refused(@Nullable AppUser user, String why) {
        String subject = user == null ? "unknown" : user.id().value().toString();
        audit.record(new AuditEvent(
                        "sign-in.refused",
                        "user",
                        subject,
                        Map.of("known", user != null, "factor", "provider", "why", why))
                .fromHere());
        return Optional.empty();
    }

    private Caller caller(AppUser user, ProviderLinks.Link link, Vouched vouched, @Nullable String address) {
        Instant now = clock.instant();
        Instant proven = vouched.authenticatedAt();
        boolean believed = proven != null
                && settings.isSecondFactor(vouched.context(), vouched.methods())
                && !link.createdAt().toInstant().plus(PROBATION).isAfter(now);
        Caller half = new Caller(
                user.organisation(),
                user.id().value(),
                user.displayName(),
                AuthenticationLevel.PASSWORD,
                null,
                Channel.PORTAL,
                address,
                null,
                null);
        return believed && proven != null
                ? half.withSecondFactor((proven.isAfter(now) ? now : proven).atOffset(ZoneOffset.UTC))
                : half;
    }
}
