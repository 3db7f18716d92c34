package et.aksum.identity;

import et.aksum.identity.domain.AppUser;
import et.aksum.identity.domain.FreshFactor;
import et.aksum.identity.domain.LinkToken;
import et.aksum.identity.domain.LostFactorRepository;
import et.aksum.identity.domain.LostFactorRequest;
import et.aksum.identity.domain.LostFactorTrail;
import et.aksum.identity.domain.NewCredentials;
import et.aksum.identity.domain.PasskeyRepository;
import et.aksum.identity.domain.PeopleReader;
import et.aksum.identity.domain.RecoveryCodes;
import et.aksum.identity.domain.UserRepository;
import et.aksum.shared.BusinessException;
import et.aksum.shared.Permission;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.RequiresPermission;
import et.aksum.shared.Unguarded;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way back in for who lost every second factor: he asks, having given his password; another authorised person confirms who he
 * is; the owner is told and may stop it during a delay; then one new authenticator may be tied, and what was there before is void.
 */
@Stateless
public class LostFactor {
    /** How long the owner may stop it after it was confirmed. */
    public static final Duration DELAY = Duration.ofHours(24);
    /** How long a new authenticator may be tied then. */
    public static final Duration OPEN = Duration.ofDays(7);

    @Inject
    LostFactorRepository requests;

    @Inject
    UserRepository users;

    @Inject
    PeopleReader people;

    @Inject
    PasskeyRepository passkeys;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    NewCredentials credentials;

    @Inject
    FreshFactor fresh;

    @Inject
    LostFactorTrail trail;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /** Where a request stands. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        REFUSED,
        CANCELLED,
        COMPLETED
    }

    /** An open request. @param readyAt from when a new authenticator may be tied; null until somebody confirmed */
    public record LostFactorRow(
            UUID id,
            UUID userId,
            String name,
            String words,
            State state,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime readyAt,
            boolean ripe) {}

    /** What a person decides about another one's request; the reason says how he was recognised, or why not. */
    public record Decision(UUID request, boolean confirmed, String reason) {}

    /**
     * The bound caller, who gave his password, lost all his second factors. He is told by mail, with a link that stops it. To
     * ask again while a request is open changes nothing.
     *
     * @param words what happened
     * @param portal scheme, host and port of the portal, which the link in the letter leads to
     */
    @Unguarded(
            "Half signed in: the password was right. It opens nothing until another person confirmed it and the delay is over.")
    public void request(String words, String portal) {
        Caller caller = TenantContext.require();
        UserId id = new UserId(caller.requireUser());
        AppUser user = users.getLocked(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<LostFactorRequest> open = requests.openOf(id);
        if (open.isPresent() && !open.get().isOverdue(now)) {
            return;
        }
        open.ifPresent(overdue -> overdue.cancel(now));
        requests.flush();
        LinkToken link = LinkToken.next(caller.organisation());
        LostFactorRequest made = new LostFactorRequest(caller.organisation(), id, words, link.hash(), now);
        requests.add(made);
        trail.requested(made, user, link, portal);
    }

    /** The open request of the bound caller, half or fully signed in. */
    @Unguarded("Tells the caller about himself only.")
    public Optional<LostFactorRow> mine() {
        Caller caller = TenantContext.require();
        UserId id = new UserId(caller.requireUser());
        OffsetDateTime now = OffsetDateTime.now(clock);
        return requests.openOf(id).filter(open -> !open.isOverdue(now)).map(open -> open.asRow(caller.name(), now));
    }

    /** Every open request of the organisation, oldest first. */
    @RequiresPermission(Permission.IDENTITY_FACTOR_RESTORE)
    public List<LostFactorRow> open() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<LostFactorRequest> open =
                requests.open().stream().filter(each -> !each.isOverdue(now)).toList();
        Map<UUID, String> names =
                people.names(open.stream().map(each -> each.user().value()).toList());
        return open.stream()
                .map(each -> each.asRow(names.getOrDefault(each.user().value(), ""), now))
                .toList();
    }

    /**
     * Confirms or refuses another person's request. From the confirmation the delay runs.
     *
     * @throws StepUp.Required without a fresh second factor
     * @throws OwnRequest when it is the caller's own
     * @throws NotFound when there is no such request waiting
     */
    @RequiresPermission(Permission.IDENTITY_FACTOR_RESTORE)
    public void decide(Decision decision) {
        UserId by = new UserId(fresh.require().requireUser());
        LostFactorRequest request = requests.getLocked(decision.request());
        OffsetDateTime now = OffsetDateTime.now(clock);
        AppUser owner = users.get(request.user());
        if (decision.confirmed()) {
            request.confirm(by, decision.reason(), now, DELAY, OPEN);
            trail.confirmed(request, owner, decision.reason(), DELAY);
        } else {
            request.refuse(by, decision.reason(), now);
            trail.refused(request, owner, decision.reason());
        }
    }

    /** The caller, fully signed in, stops his own request: it was not he, or his authenticator is found. */
    @Unguarded("Concerns the caller himself only, and makes nothing easier.")
    public void cancel() {
        Caller caller = TenantContext.require();
        LostFactorRequest open = requests.openOf(new UserId(caller.requireUser()))
                .filter(any -> caller.level().isSignedIn())
                .orElseThrow(NotFound::new);
        open.cancel(OffsetDateTime.now(clock));
        trail.cancelled(open, "owner");
    }

    /** The owner stops it by the link in his letter. @throws NotFound when the link is unknown or it is too late */
    @Unguarded("Guarded by the link that went to the owner's mail box; it makes nothing easier.")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void cancelByLink(String link) {
        LinkToken token = LinkToken.parse(link).orElseThrow(NotFound::new);
        TenantContext.callAs(
                Caller.anonymous(token.organisation(), Channel.PORTAL, null),
                () -> transaction.call(() -> {
                    LostFactorRequest open = requests.byCancelLink(token).orElseThrow(NotFound::new);
                    open.cancel(OffsetDateTime.now(clock));
                    trail.cancelled(open, "link");
                    return open.id();
                }));
    }

    /**
     * Ties the bound caller's new authenticator, once, after the delay. Passkeys, recovery codes and the old authenticator are
     * void, every other session ends, and he is told.
     *
     * @return the caller, signed in by the new authenticator
     * @throws NotRipe when nobody confirmed it, the delay is not over, or it took too long
     * @throws et.aksum.shared.InvalidInput when the code is not that of the new authenticator
     */
    @Unguarded("Half signed in: the password was right, another person confirmed, and the owner had a day to object.")
    public Caller complete(String totpSecret, String totpCode) {
        Caller caller = TenantContext.require();
        if (caller.level() != AuthenticationLevel.PASSWORD) {
            throw new NotRipe();
        }
        UserId id = new UserId(caller.requireUser());
        AppUser user = users.getLocked(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        LostFactorRequest request =
                requests.getLocked(requests.openOf(id).orElseThrow(NotRipe::new).id());
        request.complete(now);
        NewCredentials.Authenticator tied = credentials.tie(id, totpSecret, totpCode);
        user.tie(tied.totpSecret(), tied.usedStep());
        passkeys.removeAll(id, now);
        recoveryCodes.voidAll(id, now);
        trail.completed(request, user);
        return caller.withSecondFactor(now);
    }

    /** No such request waits for this. */
    public static final class NotFound extends BusinessException {
        public NotFound() {
            super(
                    ProblemKind.NOT_FOUND,
                    "lost-factor-not-found",
                    "There is no such request, or it was decided already.");
        }
    }

    /** Nobody confirms who he is himself. */
    public static final class OwnRequest extends BusinessException {
        public OwnRequest() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "lost-factor-own",
                    "Your own request is decided by another authorised person.");
        }
    }

    /** It is too early or too late for a new authenticator. */
    public static final class NotRipe extends BusinessException {
        public NotRipe() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "lost-factor-not-ripe",
                    "A new authenticator cannot be tied now: it needs another person's confirmation and a day's delay.");
        }
    }
}
