package et.aksum.identity;

import et.aksum.audit.AuditEvent;
import et.aksum.audit.AuditTrail;
import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.identity.domain.Proofs;
import et.aksum.identity.domain.ProvenFrom;
import et.aksum.identity.domain.SecondFactor;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.CallOrigin;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Proves the second factor again: for actions that need it at most five minutes old, or for one action alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepUp {
    @Inject
    SecondFactor secondFactor;

    @Inject
    TokenRepository tokens;

    @Inject
    Proofs proofs;

    @Inject
    ProvenFrom from;

    @Inject
    AuditTrail audit;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * The bound caller with a fresh factor. For a token it is kept with the token; a session keeps the returned caller.
     *
     * @throws Refused when the code is wrong, too old or used before
     * @throws TooManyAttempts after five wrong codes in five minutes
     */
    @Unguarded("Adds no permission; every signed-in person may prove who he is.")
    public Caller confirm(String totpCode) {
        return proven(() -> secondFactor.prove(totpCode, "step-up"));
    }

    /** The same by one of the caller's passkeys. @throws Refused when it is not his, or did not sign what was asked */
    @Unguarded("Adds no permission; every signed-in person may prove who he is.")
    public Caller confirmByPasskey(PasskeyAnswer answer) {
        return proven(() -> secondFactor.proveByPasskey(answer, "step-up"));
    }

    /** Whether it is kept where the bound caller, half or fully signed in, proves who he is: he agrees, or a role requires it. */
    @Unguarded("Tells the caller about himself only.")
    public boolean keepsPlace() {
        return transaction.call(() -> from.mayKeepPlace(me()));
    }

    /** Codes and names of the caller's roles that require the place of signing in, whatever he agreed to; mostly none. */
    @Unguarded("Tells the caller about himself only.")
    public SortedMap<String, String> placeRequiredBy() {
        return transaction.call(() -> from.requiredBy(me()));
    }

    /**
     * Whether the caller, who has just signed in, still owes his place: a role requires it and the call that signed him in brought
     * none. He goes on only after {@link #givePlace} or {@link #refusePlace}. Nobody is locked out, because a browser that
     * finds no position is no proof of anything; that none was given is what the record must show.
     */
    @Unguarded("Tells the caller about himself only.")
    public boolean owesPlace() {
        return hereIsNoPlace() && !placeRequiredBy().isEmpty();
    }

    /** Keeps the place that came with this call, for the sign-in before it. @throws PlaceMissing when none came */
    @Unguarded("Adds to what is on record about the caller's own sign-in.")
    public void givePlace() {
        if (hereIsNoPlace()) {
            throw new PlaceMissing();
        }
        record("sign-in.place-given");
    }

    /** Puts on record that the caller, whom a role asks for it, does not say where he signs in. */
    @Unguarded("Adds to what is on record about the caller's own sign-in.")
    public void refusePlace() {
        CallOrigin.current()
                .ifPresent(here -> CallOrigin.bind(new CallOrigin(here.device(), here.deviceToken(), null)));
        record("sign-in.place-refused");
    }

    private void record(String action) {
        UserId caller = me();
        transaction.call(() -> {
            audit.record(from.here(new AuditEvent(action, "user", caller.value().toString()), caller));
            return caller;
        });
    }

    private static boolean hereIsNoPlace() {
        return CallOrigin.current().map(CallOrigin::place).isEmpty();
    }

    private static UserId me() {
        return new UserId(TenantContext.require().requireUser());
    }

    private Caller proven(BooleanSupplier proof) {
        Caller caller = TenantContext.require();
        if (!caller.level().isSignedIn() || !proof.getAsBoolean()) {
            throw new Refused();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID token = caller.tokenId();
        transaction.call(() -> {
            if (token != null) {
                tokens.get(token, caller.requireUser()).secondFactorProven(now);
            }
            proofs.add(caller, now);
            return now;
        });
        return caller.withSecondFactor(now);
    }

    /** The action needs more than the caller has shown, or shown lately. */
    public static final class Required extends BusinessException {
        private final Assurance needed;

        /** A second factor not older than five minutes. */
        public Required() {
            this(Assurance.FRESH_FACTOR);
        }

        public Required(Assurance needed) {
            super(
                    ProblemKind.FORBIDDEN,
                    "step-up-required",
                    needed.isForOneAction()
                            ? "This needs a fresh code from your authenticator, for this action alone."
                            : "This needs a fresh code from your authenticator (not older than five minutes).");
            this.needed = needed;
        }

        /** What the action asks for. */
        public Assurance needed() {
            return needed;
        }
    }

    /** The action needs a second factor, and the caller has none that could be asked for. */
    public static final class FactorMissing extends BusinessException {
        public FactorMissing() {
            super(
                    ProblemKind.FORBIDDEN,
                    "factor-missing",
                    "This needs a second factor, and you have none yet. Tie an authenticator to your account first.");
        }
    }

    /** A place was to be kept, and the browser gave none. */
    public static final class PlaceMissing extends BusinessException {
        public PlaceMissing() {
            super(
                    ProblemKind.RULE_VIOLATED,
                    "place-missing",
                    "Your browser gave no position. Allow it for this site and try again, or go on without; that is recorded.");
        }
    }

    /** The code was wrong, too old, or used before. */
    public static final class Refused extends BusinessException {
        public Refused() {
            super(
                    ProblemKind.FORBIDDEN,
                    "step-up-refused",
                    "The code was not accepted. Wait for the next code of your authenticator and enter that one.");
        }
    }
}
