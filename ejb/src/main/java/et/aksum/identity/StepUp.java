package et.aksum.identity;

import et.aksum.identity.Passkeys.PasskeyAnswer;
import et.aksum.identity.domain.Proofs;
import et.aksum.identity.domain.ProvenFrom;
import et.aksum.identity.domain.SecondFactor;
import et.aksum.identity.domain.TokenRepository;
import et.aksum.shared.Assurance;
import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;
import et.aksum.shared.Unguarded;
import et.aksum.tenancy.Caller;
import et.aksum.tenancy.OwnTransaction;
import et.aksum.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
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

    /** Whether the bound caller, half or fully signed in, agrees that it is kept where he proves who he is. */
    @Unguarded("Tells the caller about himself only.")
    public boolean keepsPlace() {
        UserId caller = new UserId(TenantContext.require().requireUser());
        return transaction.call(() -> from.mayKeepPlace(caller));
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
