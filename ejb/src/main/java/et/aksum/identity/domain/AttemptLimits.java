package et.aksum.identity.domain;

import et.aksum.identity.TooManyAttempts;
import et.aksum.shared.ApplicationSecret;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts may fail, and how long one then waits: a second, doubling with each further failure. Counted per account and
 * network, account, address and organisation; a browser the owner has signed in from counts by itself, so that he gets in while
 * his account is attacked. An account or an organisation alone never waits long, or anybody could lock it. What succeeds is given
 * back. In the database, for all servers and over restarts (ADR 0032).
 */
@ApplicationScoped
public class AttemptLimits {
    private static final System.Logger LOG = System.getLogger(AttemptLimits.class.getName());

    @Inject
    AttemptRows rows;

    @Inject
    KnownDevices devices;

    @Inject
    ApplicationSecret secret;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * What is counted.
     *
     * @see #delay
     */
    enum Kind {
        ACCOUNT_AND_NETWORK(5, 1, 900, 60),
        DEVICE(5, 1, 900, 60),
        ACCOUNT(30, 1, 60, 15),
        ADDRESS(60, 1, 900, 60),
        ORGANISATION(500, 1, 15, 15),
        CODE(5, 60, 900, 60),
        TOKEN_ADDRESS(60, 1, 900, 60),
        MAILBOX(3, 1200, 3600, 60),
        FORM(30, 120, 900, 60),
        LINK(30, 2, 900, 60);

        /** How many may fail before anybody waits. */
        final int free;
        /** How long the first wait is, in seconds. */
        private final int first;
        /** The longest wait, in seconds. */
        private final int longest;
        /** After how many minutes without a failure it is forgotten. */
        final int forgotten;

        Kind(int free, int first, int longest, int forgotten) {
            this.free = free;
            this.first = first;
            this.longest = longest;
            this.forgotten = forgotten;
        }

        /** How long to wait after so many failures. */
        Duration delay(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            long seconds = (long) first << Math.min(20, failures - free);
            return Duration.ofSeconds(Math.min(longest, seconds));
        }

        /** Its name in the log. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param key what is counted, as typed; it is kept as a keyed hash only */
    record Limit(Kind kind, String key) {}

    /**
     * Takes an attempt at an account from an address.
     *
     * @param account code of the organisation, a bar, and the user name
     * @throws TooManyAttempts when none is left
     */
    public void signIn(String account, @Nullable String address) {
        take(signInLimits(account, address), address);
    }

    /** Gives back what {@link #signIn} took: the attempt was right, and its account is forgiven in this network. */
    public void signInSucceeded(String account, @Nullable String address) {
        giveBack(signInLimits(account, address));
    }

    /** Takes an attempt at a code or one-use secret: there are few codes, so few guesses. */
    public void code(String owner) {
        take(codeLimits(owner), TenantContext.current().map(Caller::address).orElse(null));
    }

    public void codeSucceeded(String owner) {
        giveBack(codeLimits(owner));
    }

    /** Takes an attempt at a bearer token or client secret; only wrong ones cost. */
    public void wrongToken(@Nullable String address) {
        take(List.of(new Limit(Kind.TOKEN_ADDRESS, NetworkOf.counted(address))), address);
    }

    /** Takes a public form that sends a letter; none is ever given back, for each costs whoever reads the letters. */
    public void letter(@Nullable String address, String mailbox) {
        take(
                List.of(
                        new Limit(Kind.FORM, NetworkOf.counted(address)),
                        new Limit(Kind.MAILBOX, withoutTag(mailbox.toLowerCase(Locale.ROOT)))),
                address);
    }

    /** Most providers deliver selam+anything@ to selam@. */
    private static String withoutTag(String mailbox) {
        return mailbox.replaceFirst("(?<=.)\\+[^@]*(?=@)", "");
    }

    /** Takes a try at a link out of a letter. */
    public void link(@Nullable String address) {
        take(linkLimits(address), address);
    }

    public void linkSucceeded(@Nullable String address) {
        giveBack(linkLimits(address));
    }

    private static List<Limit> linkLimits(@Nullable String address) {
        return List.of(new Limit(Kind.LINK, NetworkOf.counted(address)));
    }

    private static List<Limit> codeLimits(String owner) {
        return List.of(new Limit(Kind.CODE, owner));
    }

    private List<Limit> signInLimits(String account, @Nullable String address) {
        Optional<String> device =
                CallOrigin.current().map(CallOrigin::deviceToken).flatMap(token -> devices.recognised(account, token));
        if (device.isPresent()) {
            return List.of(new Limit(Kind.DEVICE, device.get()));
        }
        String organisation = account.substring(0, Math.max(0, account.indexOf('|')));
        return List.of(
                new Limit(Kind.ACCOUNT_AND_NETWORK, account + "|" + NetworkOf.address(address)),
                new Limit(Kind.ACCOUNT, account),
                new Limit(Kind.ADDRESS, NetworkOf.counted(address)),
                new Limit(Kind.ORGANISATION, organisation));
    }

    private void take(List<Limit> limits, @Nullable String address) {
        OffsetDateTime now = now();
        Limit reached = globally(() -> rows.take(limits, key(), now));
        if (reached == null) {
            return;
        }
        OffsetDateTime free = globally(() -> rows.freeAt(limits, key(), now));
        long wait = Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds());
        // Not the account: what strangers type as their name is often a password.
        LOG.log(
                System.Logger.Level.INFO,
                "event=too-many-attempts limit={0} address={1} retryAfterSeconds={2,number,#}",
                reached.kind().label(),
                address,
                wait);
        throw new TooManyAttempts(wait);
    }

    private void giveBack(List<Limit> limits) {
        OffsetDateTime now = now();
        globally(() -> {
            rows.giveBack(limits, key(), now);
            return limits;
        });
    }

    /** As the database keeps it: what it rounds up would be later than now, and nobody would be let in. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private byte[] key() {
        return secret.derive("identity.attempts");
    }

    private <T extends @Nullable Object> T globally(java.util.concurrent.Callable<T> work) {
        return TenantContext.callWithoutOrganisation(() -> transaction.call(work));
    }
}
