package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.UserAdministration.SelfGrantRejected;
import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.AttemptLimits;
import et.aksum.identity.domain.CredentialChange;
import et.aksum.identity.domain.CredentialNotices;
import et.aksum.identity.domain.FreshFactor;
import et.aksum.identity.domain.OrganisationRepository;
import et.aksum.identity.domain.ProviderArrival;
import et.aksum.identity.domain.ProviderLinks;
import et.aksum.identity.domain.ProviderSettings;
import et.aksum.identity.domain.ProviderTickets;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.InvalidInput;
import et.aksum.shared.Permission;
import et.aksum.shared.PlainText;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.Channel;
import et.aksum.tenancy.OrganisationId;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing in through the OpenID Connect provider of one organisation. It brings in people who are known here already and are tied to
 * it; it never makes an account.
 */
@Stateless
public class ProviderSignIn {
    /** How long the way from the provider's door to the portal may take. */
    public static final Duration TICKET_LIFE = Duration.ofMinutes(1);

    @Inject
    ProviderSettings settings;

    @Inject
    ProviderTickets tickets;

    @Inject
    ProviderLinks links;

    @Inject
    ProviderArrival arrival;

    @Inject
    OrganisationRepository organisations;

    @Inject
    UserRepository users;

    @Inject
    Entitlements entitlements;

    @Inject
    FreshFactor fresh;

    @Inject
    CredentialNotices notices;

    @Inject
    AttemptLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * What the provider says of somebody, in a token whose signature, issuer, audience and nonce were checked.
     *
     * @param email his address, only when the provider has verified it
     * @param context the claim {@code acr}: how surely he was known
     * @param methods the claim {@code amr}: by what
     * @param authenticatedAt the claim {@code auth_time}: when
     */
    public record Vouched(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable String context,
            List<String> methods,
            @Nullable Instant authenticatedAt) {
        public Vouched {
            methods = List.copyOf(methods);
        }

        @Override
        public String toString() {
            return "Vouched[issuer=%s, subject=***]".formatted(issuer);
        }
    }

    /** A person's tie to the provider. @param lastEnteredAt when it last brought him in, null when never */
    public record LinkRow(
            UUID id, String issuer, String subject, OffsetDateTime createdAt, @Nullable OffsetDateTime lastEnteredAt) {}

    /** The provider's name for people to read; nothing when there is none. */
    @Unguarded("Says what the operator configured, to everybody who may use it.")
    public Optional<String> providerName() {
        return settings.name();
    }

    /** Under which name a browser carries a ticket from the door to the portal. @param secure whether it is asked over https */
    @Unguarded("Before sign-in nobody holds a permission.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String cookie(boolean secure) {
        return (secure ? "__Host-" : "") + "aksum-provider";
    }

    /** What the provider said, signed by us for a minute. It opens nothing by itself: {@link #enter} judges it. */
    @Unguarded("Before sign-in nobody holds a permission.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String ticket(Vouched vouched) {
        return tickets.issue(vouched);
    }

    /**
     * The person the provider vouches for: at the level of a password, or of a second factor where the operator lets the provider
     * speak for that.
     *
     * @param address the network address he calls from
     * @throws SignIn.Refused when the ticket is not ours, expired or used before, or nobody active is tied to this subject
     * @throws TooManyAttempts when too many were refused from this address
     */
    @Unguarded("Before sign-in nobody holds a permission.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Caller enter(String ticket, @Nullable String address) {
        limits.link(address);
        ProviderTickets.Ticket read = tickets.read(ticket).orElseThrow(SignIn.Refused::new);
        OrganisationId organisation =
                settings.organisation().flatMap(organisations::ofCode).orElseThrow(SignIn.Refused::new);
        Caller caller = TenantContext.callAs(
                        Caller.anonymous(organisation, Channel.PORTAL, address),
                        () -> transaction.call(() -> arrival.accepted(read, address)))
                .orElseThrow(SignIn.Refused::new);
        limits.linkSucceeded(address);
        return caller;
    }

    /** Somebody's ties. @throws UserQueries.UserNotFound when the organisation has no such person */
    @RequiresPermission(Permission.IDENTITY_USER_VIEW)
    public List<LinkRow> of(UserId person) {
        users.get(person);
        return links.of(person);
    }

    /**
     * Ties another person to what the provider calls him, and tells him by mail. For a day from then on the provider brings him in
     * at the level of a password only.
     *
     * @throws StepUp.Required without a fresh second factor
     * @throws InvalidInput when there is no provider, or the person or the subject is tied already
     */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void link(UserId person, String subject) {
        Caller by = fresh.require();
        AppUser user = somebodyElse(person, by);
        String called = PlainText.line("subject", 255, subject);
        String issuer = settings.issuer()
                .orElseThrow(() -> new InvalidInput("subject", "No provider is configured on this server."));
        if (user.isService() || !links.add(by, person, issuer, called, OffsetDateTime.now(clock))) {
            throw new InvalidInput("subject", "This subject, or this person, is tied to the provider already.");
        }
        audit.record(new AuditEvent("provider-link.made", "user", person.value().toString(), Map.of("issuer", issuer)));
        notices.changed(user, CredentialChange.PROVIDER_LINKED, Map.of());
    }

    /** The provider brings another person in no more. @throws StepUp.Required without a fresh second factor */
    @RequiresPermission(Permission.IDENTITY_USER_MANAGE)
    public void unlink(UserId person, UUID link) {
        somebodyElse(person, fresh.require());
        if (links.remove(person, link)) {
            audit.record(new AuditEvent(
                    "provider-link.removed", "user", person.value().toString()));
        }
    }

    private AppUser somebodyElse(UserId person, Caller by) {
        if (person.value().equals(by.userId())) {
            throw new SelfGrantRejected();
        }
        AppUser user = users.getLocked(person);
        entitlements.requireAuthorityOver(person);
        return user;
    }
}
